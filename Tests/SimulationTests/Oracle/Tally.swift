import JournalGit

/// What many histories came to.
struct Tally: Sendable, CustomStringConvertible {
  /// A history in which something was found, in as few steps as show it.
  struct Failure: Sendable {
    let history: History
    let report: String
  }

  private(set) var failures: [Failure] = []
  private var histories = 0
  private var syncs = 0
  private var words = 0
  private var overwritten = 0

  init() {}

  init(of histories: [History]) throws {
    for history in histories { add(try history.run(), of: history) }
  }

  private mutating func add(_ outcome: History.Outcome, of history: History) {
    histories += 1
    syncs += outcome.syncs
    words += outcome.words
    overwritten += outcome.overwritten
    guard !outcome.findings.isEmpty || Requested.isOne else { return }
    var shown = Requested.isOne ? history : history.shrunk()
    shown.keepsLog = true
    guard let again = try? shown.run() else { return }
    if again.findings.isEmpty {
      print(again.log.lines.joined(separator: "\n"))
    } else {
      failures.append(Failure(history: shown, report: Tally.report(shown, again)))
    }
  }

  mutating func add(_ other: Tally) {
    failures += other.failures
    histories += other.histories
    syncs += other.syncs
    words += other.words
    overwritten += other.overwritten
  }

  private static func report(_ history: History, _ outcome: History.Outcome) -> String {
    let lines = [history.command] + outcome.findings.sorted() + outcome.log.lines
    return lines.joined(separator: "\n") + "\n" + (outcome.suspects.first.map(\.shown) ?? "")
  }

  var description: String {
    "\(histories) histories, \(syncs) syncs, \(words) words; in \(failures.count) something was found; "
      + "\(overwritten) words went under an old copy that a person saved over them"
  }
}

extension FileVersions {
  /// The versions one under the other.
  fileprivate var shown: String {
    let versions = [("base", base), ("ours", ours), ("theirs", theirs)]
    return versions.map { name, bytes in
      "== \(name) of \(path)\n" + (bytes.map { String(decoding: $0, as: UTF8.self) } ?? "(none)")
    }.joined(separator: "\n")
  }
}
