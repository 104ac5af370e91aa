/// A history that took the place of the one we knew at the remote, and our own that went on from there.
struct Rewrite {
  let sync: Sync
  /// What both had when they last met.
  let synced: ObjectID
  let local: Commit
  let theirs: Commit

  /// Puts theirs, with what was not synced yet on top, in the place of what is here, which is kept.
  ///
  /// - Returns: the commit that the branch is at then.
  func takeOver(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Commit {
    let (target, notes) = try replayed(repository)
    result.isRewritten = true
    result.backup = try keepBackup(repository)
    try Application(sync: sync, from: local, to: target).run(repository, &result)
    result.notes += notes
    return target
  }

  /// Theirs with what was not synced yet on top; theirs itself when all was synced.
  ///
  /// It has no other parent, so that nothing comes back which was taken out.
  private func replayed(
    _ repository: borrowing Repository
  ) throws(GitError) -> (commit: Commit, notes: [CommitMessage.Trailer]) {
    let (tidy, renamed) = try repository.tidied(theirs, known: nil, rules: sync.rules)
    let (first, second) = local.id < tidy.id ? (local, tidy) : (tidy, local)
    let merge = try TreeMerge(
      base: repository.baseTree([synced], beside: first.tree, rules: sync.rules),
      first: first.tree,
      second: second.tree,
      rules: sync.rules,
      in: repository
    )
    let tree = try repository.tree(first.tree, changing: merge.changes)
    guard tree != tidy.tree else { return (tidy, renamed) }
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
    return (try repository.read(id), renamed + merge.notes)
  }
}

/// What was here before a rewritten history was taken over.
extension Rewrite {
  private static let backups = "refs/journal/backup/"
  private static let days30: Int64 = 30 * 86_400

  /// Keeps our history under a name that tells when and what, which git finds as `journal/backup/…`.
  private func keepBackup(_ repository: borrowing Repository) throws(GitError) -> String {
    let time = max(sync.clock() / 1_000_000_000, local.time)
    let name = "\(Rewrite.backups)\(time)-\(local.id.description.prefix(8))"
    try repository.pin(name, to: local.id)
    return String(name.dropFirst("refs/".count))
  }

  /// Lets go of what is older than 30 days; `now` in nanoseconds since 1970.
  ///
  /// The last commit must agree, since a clock may be wrong for a day.
  static func sweepBackups(
    of repository: borrowing Repository,
    now: Int64
  ) throws(GitError) {
    let names = try repository.references(below: backups)
    guard !names.isEmpty, let tip = try repository.tip() else { return }
    let now = min(now / 1_000_000_000, try repository.read(tip).time)
    for name in names {
      let time = Int64(name.dropFirst(backups.count).prefix { $0 != "-" })
      if let time, time < now - days30 { try repository.unpin(name) }
    }
  }
}
