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

  var lines: [Line] {
    let rows = [
      row("Not committed", sync.uncommitted.count, "file", "'journal sync' saves"),
      row("Not sent", sync.remote == nil ? 0 : sync.ahead, "change", "'journal sync' sends"),
      row("Not fetched", sync.behind, "change", "'journal sync' fetches"),
      row("Not valid", findings.count(.error), "error", "'journal check' shows"),
      row("Begun", drafts, "entry", "'journal new' goes on with"),
    ].compactMap(\.self)
    let head = styled(path, .strong) + Line(device.map { " on \($0)" } ?? "")
    return [head] + (rows.isEmpty ? ["All is saved, and all is in order."] : rows) + [Line(remote)]
  }

  private func row(_ name: String, _ count: Int, _ noun: String, _ action: String) -> Line? {
    guard count > 0 else { return nil }
    let several = noun == "entry" ? "entries" : noun + "s"
    let them = count == 1 ? "it" : "them"
    return Line("\(name.padded(to: 14)) \(count) \(count == 1 ? noun : several); \(action) \(them)")
  }

  private var remote: String {
    guard let remote = sync.remote else {
      return "No remote yet; 'journal sync --set-remote URL' names one."
    }
    guard let last = sync.lastSync else { return "Never synced with \(remote)." }
    let day = zone.date(at: Int(last.time)).day
    return last.outcome == .exchanged
      ? "Synced with \(remote) on \(day)."
      : "Not synced with \(remote) on \(day): \(last.outcome.rawValue)."
  }

  /// Schema `journal.status/1`.
  var json: JSON {
    [
      "schema": "journal.status/1", "path": .string(path), "device": JSON(device),
      "uncommitted": JSON(sync.uncommitted), "ahead": .int(sync.ahead), "behind": .int(sync.behind),
      "errors": .int(findings.count(.error)), "warnings": .int(findings.count(.warning)),
      "drafts": .int(drafts), "remote": JSON(sync.remote?.description),
      "last_sync": JSON(sync.lastSync.map { zone.date(at: Int($0.time)).description }),
      "last_outcome": JSON(sync.lastSync?.outcome.rawValue),
    ]
  }
}
