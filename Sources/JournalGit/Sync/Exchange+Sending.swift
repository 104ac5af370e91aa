extension Exchange {
  /// Pushes a commit that was made of what others have, and that no branch here is at yet.
  func publish(
    _ commit: ObjectID,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    sync.before(.keep)
    try repository.pin(Repository.pending, to: commit)
    sync.before(.pushMerge)
    return try push(commit, onto: repository.reference(remote.last), repository, &result)
  }

  /// Pushes the local commit, and says which files went.
  func send(
    _ commit: ObjectID,
    onto known: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    sync.before(.push)
    let step = try push(commit, onto: known, repository, &result)
    if case .done(.exchanged) = step {
      result.sent = try repository.filesChanged(from: known, to: commit)
    }
    return step
  }

  /// Pushes a commit on top of what was last seen at the remote.
  private func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    if let known, try !repository.descends(commit, from: known) { return .overtaken }
    let tree = try repository.read(commit).tree
    let size = try repository.vet(
      tree,
      known: known.map { id throws(GitError) in try repository.read(id).tree },
      limits: sync.limits,
      direction: .leaving
    )
    let outcome = sync.transport.push(
      commit,
      onto: known,
      to: remote.branch,
      of: remote.name,
      in: repository
    )
    switch outcome {
    case .pushed, .upToDate:
      try repository.pin(remote.last, to: commit)
      // Piece by piece more may have gone than one device takes at once. Pieces as small as entries
      // never add up to it, and the whole tree is not walked for them.
      if size > sync.limits.total / 256 {
        result.isTooLargeToClone = try repository.exceeds(sync.limits, tree: tree)
      }
      return .done(.exchanged)
    case .notFastForward: return .overtaken
    case .failed(let failure): return Step(failure)
    }
  }
}
