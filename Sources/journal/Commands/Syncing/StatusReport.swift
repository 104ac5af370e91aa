import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// How a journal stands: what is not yet safe elsewhere, and what is not in order.
struct StatusReport {
  let path: String
  let device: String?
  let sync: SyncStatus
  let findings: FindingReport
  let drafts: Int
  let zone: Zone

  /// Lines that fit into so many columns.
  func lines(width: Int) -> [Line] {
    let remoteIsOurs = sync.remote != nil && sync.lastSync?.outcome != .otherJournal
    let rows =
      [
        row("Not committed", sync.uncommitted.count, "file", "'journal sync' saves"),
        row("Not sent", remoteIsOurs ? sync.ahead : 0, "change", "'journal sync' sends"),
        row("Not fetched", remoteIsOurs ? sync.behind : 0, "change", "'journal sync' fetches"),
        row("Not valid", findings.count(.error), "error", "'journal check' shows"),
        row("Doubtful", findings.count(.warning), "warning", "'journal check' shows"),
      ].compactMap(\.self) + unsettled
      + [row("Begun", drafts, "entry", "'journal new' goes on with")].compactMap(\.self)
    let head = styled(path, .strong) + Line(device.map { " on \($0)" } ?? "")
    let state = unfinished + rows + unread + skipped
    let lines = [head] + (state.isEmpty ? ["All is saved, and all is in order."] : state)
    return (lines + [Line(remote)]).flatMap { $0.wrapped(to: width, indent: Self.column + 1) }
  }

  private static let column = 14

  /// What a person began with git.
  private var unfinished: [Line] {
    sync.openWork.map { work in
      let name = "Not finished".padded(to: Self.column)
      return [Line("\(name) a \(work.name) that you began with git; \(work.commands) ends it")]
    } ?? []
  }

  /// What a sync left for a person to settle.
  private var unsettled: [Line] {
    [
      ("Two versions", "open-versions", "passage"), ("Two values", "unsettled-value", "field"),
      ("Kept copies", "kept-copy", "file"),
    ].compactMap { name, code, noun in
      row(name, findings.count(named: code), noun, "'journal conflicts' settles")
    }
  }

  private func row(_ name: String, _ count: Int, _ noun: String, _ action: String) -> Line? {
    guard count > 0 else { return nil }
    let several = noun == "entry" ? "entries" : noun + "s"
    let them = count == 1 ? "it" : "them"
    let counted = "\(count) \(count == 1 ? noun : several)"
    return Line("\(name.padded(to: Self.column)) \(counted); \(action) \(them)")
  }

  private var unread: [Line] {
    let known = Set(sync.skipped.map(\.path))
    return findings.problems.filter { !known.contains($0.path) }.map {
      named("Not read", $0.path, $0.reason.description)
    }
  }

  /// What no sync takes along; after a dozen only how many more there are.
  private var skipped: [Line] {
    let skipped = sync.skipped.filter(\.isNamed)
    let shown = skipped.prefix(12).map { named("Not synced", $0.path, $0.reason.description) }
    let more = skipped.count - shown.count
    return shown
      + (more > 0 ? [Line("Not synced".padded(to: Self.column) + " \(more) more files")] : [])
  }

  private func named(_ what: String, _ path: String, _ reason: String) -> Line {
    let name = EscapedText(fileName: path).string
    return Line("\(what.padded(to: Self.column)) \(name): \(reason)")
  }

  private var remote: String {
    guard let remote = sync.remote else {
      return "No remote yet; 'journal sync --set-remote URL' names one."
    }
    guard let last = sync.lastSync else { return "Never synced with \(remote)." }
    let day = zone.date(at: Int(last.time)).day
    guard let obstacle = last.outcome.obstacle else { return "Synced with \(remote) on \(day)." }
    return "Not synced with \(remote) on \(day): \(obstacle)."
  }

  /// Schema `journal.status/1`.
  var json: JSON {
    [
      "schema": "journal.status/1", "path": .string(path), "device": JSON(device),
      "uncommitted": JSON(sync.uncommitted), "skipped": .array(sync.skipped.namedInJSON),
      "unfinished": JSON(sync.openWork?.rawValue),
      "ahead": .int(sync.ahead), "behind": .int(sync.behind),
      "errors": .int(findings.count(.error)), "warnings": .int(findings.count(.warning)),
      "versions": .int(findings.count(named: "open-versions")),
      "unsettled": .int(findings.count(named: "unsettled-value")),
      "copies": .int(findings.count(named: "kept-copy")),
      "drafts": .int(drafts), "remote": JSON(sync.remote?.description),
      "last_sync": JSON(sync.lastSync.map { zone.date(at: Int($0.time)).description }),
      "last_outcome": JSON(sync.lastSync?.outcome.rawValue),
    ]
  }
}

extension LastSync.Outcome {
  /// Why nothing was exchanged, in words; `nil` when it was.
  fileprivate var obstacle: String? {
    switch self {
    case .exchanged: nil
    case .noRemote: "there was no remote"
    case .offline: "offline"
    case .authentication: "it wants a login"
    case .refused: "it refused"
    case .asking: "many files were gone or empty here"
    case .open: "anybody can read what is there; 'journal sync' says more"
    case .busy: "another device was at it"
    case .cancelled: "it was stopped here"
    case .otherJournal:
      "it holds something else; 'journal sync --join' makes one journal of both"
    case .failed: "something was wrong here; 'journal sync' says what"
    }
  }
}
