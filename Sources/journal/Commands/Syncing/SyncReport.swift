import JournalFiles
import JournalGit
import JournalReport

/// What a sync did, in a person's words.
struct SyncReport {
  private let result: SyncResult
  /// Whether a rewritten history was to be taken as it is, which no other sync does by itself.
  private let acceptsRewrite: Bool

  init(_ result: SyncResult, acceptsRewrite: Bool = false) {
    self.result = result
    self.acceptsRewrite = acceptsRewrite
  }

  /// One line on what happened.
  var lines: [Line] {
    switch result.exchange {
    case .noRemote:
      return ["Saved here. There is no remote yet; 'journal sync --set-remote URL' names one."]
    case .notExchanged: return []
    case .upToDate, .exchanged: break
    }
    let counts = counts
    let news = counts.isEmpty ? "Nothing new." : counts.joined(separator: ", ") + "."
    return [Line((["Synced.", news] + kept + rewritten).joined(separator: " "))]
  }

  /// What was done here although nothing was exchanged, as by the end of a sync that was stopped.
  private var doneAnyhow: [EscapedText] {
    guard case .notExchanged = result.exchange else { return [] }
    let told = counts.map { $0 + "." } + kept
    let done = told + (result.backup == nil ? [] : rewritten)
    return done.isEmpty ? [] : [EscapedText(line: "done here: " + done.joined(separator: " "))]
  }

  /// How much came and went.
  private var counts: [String] {
    let received = Self.counts(result.received)
    return received.map { "\($0.words) from \($0.device)" }
      + Self.sent(result.sent, after: received)
  }

  /// What became of a history that was rewritten at the remote.
  private var rewritten: [String] {
    if let backup = result.backup {
      return [
        "The remote's rewritten history was taken over; "
          + "what was here before is kept for 30 days as \(backup)."
      ]
    }
    return result.isRewritten
      ? ["The remote's history was rewritten; all words were kept."] : []
  }

  /// What was kept of both sides, and how to look at it.
  private var kept: [String] {
    var kept: [String] = []
    func keep(_ items: [String], _ one: String, _ several: (Int) -> String) {
      if !items.isEmpty { kept.append(items.count == 1 ? one : several(items.count)) }
    }
    keep(result.versions, "1 passage has two versions") { "\($0) passages have two versions" }
    keep(result.unsettled, "1 field has two values") { "\($0) fields have two values" }
    keep(result.keptEdits, "1 file that was deleted stayed, since the other side wrote on") {
      "\($0) files that were deleted stayed, since the other side wrote on"
    }
    keep(result.copies, "1 file is kept beside another") { "\($0) files are kept beside others" }
    var sentences: [String] = []
    if let first = kept.first {
      kept[0] = first.prefix(1).uppercased() + first.dropFirst()
      sentences.append(kept.joined(separator: ", ") + " ('journal conflicts').")
    }
    if !result.keptTexts.isEmpty {
      let files = result.keptTexts.count == 1 ? "1 file" : "\(result.keptTexts.count) files"
      sentences.append(
        "What was deleted in \(files) stayed, since the other side wrote on "
          + "('journal history ENTRY --diff')."
      )
    }
    return sentences
  }

  /// Which of the files that were left out are named.
  enum Naming {
    /// Those that no sync named before.
    case news
    case all
  }

  /// What was left out, and why.
  func warnings(naming: Naming) -> [EscapedText] {
    let skipped =
      switch naming {
      case .news: result.newlySkipped
      case .all: result.skipped.filter(\.isNamed)
      }
    return skipped.map { skipped in
      "not synced: \(fileName: skipped.path), \(skipped.reason.description)"
    }
      + result.renamed.map {
        "renamed: \(fileName: $0), since not every device can take the name it had"
      }
      + result.movedAside.map(\.words)
      + result.savedMeanwhile.map {
        "both texts kept: \(fileName: $0) was saved while the sync wrote it"
      }
      + result.keptWords.map {
        "both texts kept: \(fileName: $0) was saved as it had been before another device's words came; "
          + "saved so once more it stays so"
      }
      + (result.isTooLargeToClone
        ? ["a new device takes this journal only with 'limits: [total=BYTES]' in its config.yaml"]
        : [])
      + (result.abandonedRemote.map {
        [
          EscapedText(
            line: "'\($0.tried)' is not used, since the sync with it was stopped; "
              + "'\($0.kept)' stays the remote"
          )
        ]
      } ?? []) + doneAnyhow
  }

  /// The failure of a sync that exchanged nothing; `nil` when all is well.
  var failure: Failure? {
    obstacle.map { obstacle in
      let later =
        acceptsRewrite
        ? "; sync with --accept-rewrite again before any other sync"
        : isPassing ? "; the next sync catches up" : ""
      let status =
        result.exchange == .notExchanged(.failed(.cancelled))
        ? ExitStatus.interrupted : .notExchanged
      return Failure("saved here, not exchanged: \(obstacle)\(later)", status: status)
    }
  }

  /// Whether the obstacle may be gone by itself soon.
  private var isPassing: Bool {
    switch result.exchange {
    case .notExchanged(.failed(.unreachable)), .notExchanged(.failed(.timedOut)),
      .notExchanged(.failed(.cancelled)):
      true
    default: false
    }
  }

  /// Why nothing was exchanged.
  var obstacle: String? {
    guard case .notExchanged(let obstacle) = result.exchange else { return nil }
    return
      switch obstacle
    {
    case .busy: "another device is syncing; try again in a minute"
    case .deletions(let held):
      "\(held.count) of \(held.total) files are gone or empty here; 'journal sync --allow-deletions' sends that"
    case .anybodyReads(let address):
      "anybody can read what is at '\(address)'; make it private there, or sync with --allow-public"
    case .failed(let failure): failure.words
    }
  }

  /// Schema `journal.sync/1`.
  var json: JSON {
    [
      "schema": "journal.sync/1",
      "exchanged": .bool(failure == nil && result.exchange != .noRemote),
      "received": .array(result.received.map(\.json)), "sent": .array(result.sent.map(\.json)),
      "versions": JSON(result.versions), "unsettled": JSON(result.unsettled),
      "kept_edits": JSON(result.keptEdits), "kept_texts": JSON(result.keptTexts),
      "copies": JSON(result.copies), "renamed": JSON(result.renamed),
      "concluded": JSON(result.concluded),
      "skipped": .array(result.skipped.namedInJSON),
      "reason": JSON(failure?.message),
    ]
  }
}

extension SyncReport {
  private typealias Count = (device: String, words: String)

  /// How much came from each device, in the devices' order.
  private static func counts(_ changes: [SyncResult.Change]) -> [Count] {
    Dictionary(grouping: changes, by: \.device).sorted { $0.key < $1.key }.map { device, changes in
      (device, words(for: changes))
    }
  }

  private static func sent(_ changes: [SyncResult.Change], after received: [Count]) -> [String] {
    guard !changes.isEmpty else { return [] }
    let isAllEntries = changes.allSatisfy(\.isEntry) && !received.isEmpty
    return ["\(isAllEntries ? String(changes.count) : words(for: changes)) from here"]
  }

  private static func words(for changes: [SyncResult.Change]) -> String {
    let entries = changes.count(where: \.isEntry)
    let others = changes.count - entries
    let words = entries == 1 ? "1 entry" : "\(entries) entries"
    let files = others == 1 ? "1 file" : "\(others) files"
    return others == 0 ? words : entries == 0 ? files : "\(words) and \(files)"
  }
}

extension SyncResult.MovedAside {
  fileprivate var words: EscapedText {
    let reason = reason.map { "; it is not synced: \($0)" } ?? ""
    return
      "renamed: \(fileName: path) is \(fileName: name) now, since another device's change came there\(reason)"
  }
}

extension TransportFailure {
  /// What was in the way, for a person.
  var words: String {
    switch self {
    case .unreachable(let words): "the remote was not reached (\(words))"
    case .timedOut: "the remote did not answer in time"
    case .cancelled: "you stopped it"
    case .unable(let words): words
    case .authentication(let words): "the remote wants a login (\(words))"
    case .refused(let words): "the remote refused (\(words))"
    case .damaged(let words): "what came from the remote is damaged (\(words))"
    case .locked(let file):
      "git's lock '\(file)' is in the way; if no git is at work there, one that was stopped left it: "
        + "remove that file and sync again"
    }
  }
}

extension SyncResult.Change {
  fileprivate var isEntry: Bool { path.hasPrefix("entries/") && path.hasSuffix(".md") }

  fileprivate var json: JSON { ["path": .string(path), "device": .string(device)] }
}
