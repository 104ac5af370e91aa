/// A history that took the place of the one we knew at the remote, and our own that went on from there.
struct Rewrite {
  let sync: Sync
  /// What both had when they last met.
  let synced: ObjectID
  let local: Commit
  let theirs: Commit

  /// Theirs with what was not synced yet on top; theirs itself when all was synced.
  ///
  /// It has no other parent, so that nothing comes back which was taken out.
  func replayed(
    _ repository: borrowing Repository
  ) throws(GitError) -> (commit: Commit, notes: [CommitMessage.Trailer]) {
    let tidy = try repository.tidied(theirs, known: nil, rules: sync.rules).commit
    let (first, second) = local.id < tidy.id ? (local, tidy) : (tidy, local)
    let merge = try TreeMerge(
      base: repository.baseTree([synced], beside: first.tree, rules: sync.rules),
      first: first.tree,
      second: second.tree,
      rules: sync.rules,
      in: repository
    )
    let tree = try repository.tree(first.tree, changing: merge.changes)
    guard tree != tidy.tree else { return (tidy, []) }
    var message = CommitMessage(
      "Go on from the remote's history",
      command: "sync",
      device: sync.device
    )
    message.trailers += merge.notes
    let id = try repository.makeOwnCommit(
      tree: tree,
      parents: [tidy.id],
      message: message,
      at: .at(sync.clock(), after: [tidy.time])
    )
    return (try repository.read(id), merge.notes)
  }
}

/// What was here before a rewritten history was taken over.
extension Rewrite {
  private static let backups = "refs/journal/backup/"
  private static let days30: Int64 = 30 * 86_400

  /// Keeps our history under a name that tells when, which git finds as `journal/backup/…`.
  func keepBackup(_ repository: borrowing Repository) throws(GitError) -> String {
    let name = "\(Rewrite.backups)\(sync.clock() / 1_000_000_000)"
    try repository.pin(name, to: local.id)
    return String(name.dropFirst("refs/".count))
  }

  /// Lets go of what is older than 30 days; `now` in nanoseconds since 1970.
  static func sweepBackups(
    of repository: borrowing Repository,
    now: Int64
  ) throws(GitError) {
    for name in try repository.references(below: backups) {
      guard let time = Int64(name.dropFirst(backups.count)) else { continue }
      if time < now / 1_000_000_000 - days30 { try repository.unpin(name) }
    }
  }
}
