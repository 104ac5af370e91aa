import JournalGit

/// What many histories came to.
struct Tally: Sendable, CustomStringConvertible {
  /// A history in which something was found, in as few steps as show it.
  struct Failure: Sendable {
    let history: History
    let report: String
  }

  /// How many failures each thread makes smaller and tells in full.
  private static let shown = 4

  private(set) var failures: [Failure] = []
  /// The seeds of all failures.
  private(set) var failed: [UInt64] = []
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
    if !outcome.findings.isEmpty {
      failed.append(history.seed)
      print("seed \(history.seed): \(outcome.findings.sorted().joined(separator: "; "))")
    } else if !Requested.isOne {
      return
    }
    guard failures.count < Tally.shown else { return }
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
    failed += other.failed
    histories += other.histories
    syncs += other.syncs
    words += other.words
    overwritten += other.overwritten
  }

  private static func report(_ history: History, _ outcome: History.Outcome) -> String {
    let lines = [history.command] + outcome.findings.sorted() + outcome.log.lines
    return lines.joined(separator: "\n")
  }

  var description: String {
    "\(histories) histories, \(syncs) syncs, \(words) words; in \(failed.count) something was found; "
      + "\(overwritten) words went under an old copy that a person saved over them"
  }
}
