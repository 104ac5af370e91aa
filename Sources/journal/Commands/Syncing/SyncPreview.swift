import JournalGit
import JournalReport
import JournalStore

/// What the next sync would save and send, as far as is known without asking the remote.
struct SyncPreview {
  private let status: SyncStatus

  init(of journal: Journal) throws {
    let repository = try Repository(at: journal.root)
    try repository.checkAtRest(exemptingMerge: true)
    status = try repository.status()
  }

  var lines: [Line] {
    let saved = status.uncommitted.map { Line("would save  \($0)") }
    let remote = status.remote.map { "to \($0.description)" } ?? "nowhere: there is no remote yet"
    let changes = status.ahead + (saved.isEmpty ? 0 : 1)
    return saved + [
      Line("would send  \(changes == 1 ? "1 change" : "\(changes) changes") \(remote)")
    ]
  }
}
