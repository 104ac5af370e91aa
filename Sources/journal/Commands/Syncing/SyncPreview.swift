import JournalGit
import JournalReport
import JournalStore

/// What the next sync would save and send, as far as is known without asking the remote.
struct SyncPreview {
  private let status: SyncStatus
  private let allowsDeletions: Bool

  init(of journal: Journal, allowingDeletions: Bool) throws {
    let repository = try Repository(at: journal.root)
    try repository.checkAtRest(exemptingMerge: true)
    status = try repository.status()
    allowsDeletions = allowingDeletions
  }

  var lines: [Line] {
    let changes = status.next.changes.filter { !isHeld || !$0.takesAway }
    let saved = changes.map { Line($0.words) }
    guard !isHeld else { return saved }
    let remote = status.remote.map { "to \($0.description)" } ?? "nowhere: there is no remote yet"
    let count = status.ahead + (saved.isEmpty ? 0 : 1)
    return saved + [Line("would send    \(count == 1 ? "1 change" : "\(count) changes") \(remote)")]
  }

  /// How the sync would end where it would ask first; `nil` where it would go on to the remote.
  var failure: Failure? {
    guard isHeld, let held = status.next.heldDeletions else { return nil }
    let obstacle = SyncReport(SyncResult(exchange: .notExchanged(.deletions(held)))).obstacle
    return Failure("would send nothing: \(obstacle ?? "")", status: .notExchanged)
  }

  private var isHeld: Bool { !allowsDeletions && status.next.heldDeletions != nil }
}

extension Uncommitted.Change {
  fileprivate var words: String {
    switch self {
    case .written(let path): "would save    \(path)"
    case .emptied(let path): "would empty   \(path)"
    case .gone(let path): "would delete  \(path)"
    case .moved(let old, let path): "would rename  \(old) to \(path)"
    }
  }
}
