import JournalFiles

/// Files on their way into a commit on top of `tip`.
struct Capture {
  let tip: Commit?
  let branch: String
  private(set) var changes: [String: TreeFile?] = [:]
  private(set) var indexChanges: IndexChanges = [:]
  private(set) var skipped: [Skipped] = []
  private var tree: ObjectID?

  init(tip: ObjectID?, in repository: borrowing Repository) throws(GitError) {
    if let tip { self.tip = try repository.read(tip) } else { self.tip = nil }
    branch = try repository.branch()
  }

  /// Takes what a look at the path gave.
  mutating func add(
    _ path: String,
    _ look: Look,
    from repository: borrowing Repository
  ) throws(GitError) {
    let old = try committed(path, in: repository)
    switch look {
    case .skipped(let reason):
      skipped.append(Skipped(path, reason))
    case .gone:
      if old != nil { changes.updateValue(nil, forKey: path) }
      indexChanges.updateValue(nil, forKey: path)
    case .file(let working):
      try repository.checkFilters(of: path)
      let bytes = try repository.stored(working.bytes, at: path)
      let id = Repository.blobID(of: bytes)
      // The disk's executable bit is not recorded, so that it does not go to and fro.
      let isPlain = old.map { $0.mode & 0o170000 == 0o100000 } ?? false
      let file = TreeFile(id, mode: isPlain ? old?.mode ?? 0 : TreeFile.plainMode)
      if file != old {
        _ = try repository.makeBlob(bytes)
        changes[path] = file
      }
      indexChanges[path] = (file, working.stamp)
    }
  }

  func committed(
    _ path: String,
    in repository: borrowing Repository
  ) throws(GitError) -> TreeFile? {
    guard let tip else { return nil }
    return try repository.file(path, in: tip.tree)
  }

  /// Writes the tree that the changes make.
  mutating func writeTree(in repository: borrowing Repository) throws(GitError) {
    tree = try repository.tree(tip?.tree, changing: changes)
  }

  /// Writes tree and commit, moves the branch, tells the index.
  ///
  /// - Returns: the commit, `nil` when the tree would be the tip's own.
  /// - Throws: `changedMeanwhile` when the branch is no longer at the tip; nothing moved then.
  func commit(
    to repository: borrowing Repository,
    message: CommitMessage,
    merging heads: [ObjectID] = [],
    now: Int64 = SystemClock.wall()
  ) throws(GitError) -> ObjectID? {
    let tree: ObjectID
    if let written = self.tree {
      tree = written
    } else {
      tree = try repository.tree(tip?.tree, changing: changes)
    }
    guard tree != tip?.tree && !changes.isEmpty || !heads.isEmpty else {
      try repository.updateIndex(indexChanges, from: tip?.tree, to: tip?.tree)
      return nil
    }
    let commit = try repository.makeOwnCommit(
      tree: tree,
      parents: (tip.map { [$0.id] } ?? []) + heads,
      message: message,
      at: .at(now, after: tip.map { [$0.time] } ?? [])
    )
    try repository.move(
      "refs/heads/" + branch,
      from: tip?.id,
      to: commit,
      log: "commit: " + message.subject
    )
    try repository.updateIndex(indexChanges, from: tip?.tree, to: tree)
    return commit
  }
}
