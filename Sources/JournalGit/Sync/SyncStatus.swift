/// What a journal and its remote have that the other has not, as last seen; nothing is asked.
package struct SyncStatus: Sendable, Hashable {
  /// What the next snapshot makes of the folder.
  package let next: Uncommitted
  /// What was begun with git and keeps a sync from its work; a merge does not.
  package let openWork: OpenWork?
  package let remote: RedactedURL?
  /// Commits that only we have; all of them when the remote was never reached.
  package let ahead: Int
  /// Commits that only the remote has.
  package let behind: Int
  package let lastSync: LastSync?

  /// Paths that the next snapshot commits.
  package var uncommitted: [String] { next.paths }
  package var skipped: [Skipped] { next.skipped }
}

extension Repository {
  package func status(limits: Limits = Limits()) throws(GitError) -> SyncStatus {
    let next = try uncommitted(limits: limits)
    var distance = (ahead: 0, behind: 0)
    if let tip = try tip() {
      if let name = try remoteName(),
        let last = try reference(Remote(name: name, branch: branch()).last)
      {
        distance = try self.distance(tip, last)
      } else {
        distance.ahead = try commits(of: tip, limit: .max).count
      }
    }
    return SyncStatus(
      next: next,
      openWork: openWork,
      remote: try remoteAddress(),
      ahead: distance.ahead,
      behind: distance.behind,
      lastSync: try LastSync(of: root)
    )
  }
}
