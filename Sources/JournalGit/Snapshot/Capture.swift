import JournalFiles

/// Files on their way into a commit on top of `tip`.
struct Capture {
  let tip: Commit?
  let branch: String
  private(set) var changes: [String: TreeFile?] = [:]
  private(set) var indexChanges: IndexChanges = [:]
  private(set) var skipped: [Skipped] = []
  /// What the files are compared with: the tip's tree, its names spelled as all devices do, and in it
  /// what a merge that was begun with git brings.
  private(set) var old: ObjectID?
  /// Paths of the index that no file has any more, as they are another's in another spelling.
  private var untidy: [String] = []
  private var tree: ObjectID?

  init(
    tip: ObjectID?,
    merging heads: [ObjectID] = [],
    in repository: borrowing Repository
  ) throws(GitError) {
    do throws(GitError) {
      self.tip = try tip.map { id throws(GitError) in try repository.read(id) }
    } catch {
      let help =
        error.code == .notFound
        ? "'journal doctor --verify' says what is missing"
        : "run 'journal init' in a new folder and copy the files there"
      throw GitError(.unsupported, error.operation, "\(error.message); \(help)")
    }
    branch = try repository.branch()
    old = self.tip?.tree
    guard let tip = self.tip else { return }
    for head in heads {
      old = try repository.tree(old, changing: repository.brought(by: head, to: tip))
    }
  }

  /// Takes these paths, of the tip or the index, for those that are equal but for their spelling.
  mutating func respell(
    _ paths: [String],
    in repository: borrowing Repository,
    limits: Limits
  ) throws(GitError) {
    untidy = paths
    guard let tip else { return }
    for path in paths {
      guard let file = try repository.file(path, in: tip.tree) else { continue }
      let tidy = Spelling.tidy(path)
      let other = try repository.file(tidy, in: tip.tree)
      // A disk that knows one file by both spellings never had the other one's.
      if let other, other.id != file.id, !repository.look(at: path, limits: limits).isGone {
        continue
      }
      // Two steps, since to Swift the two paths are equal.
      old = try repository.tree(old, changing: [path: nil])
      if other == nil { old = try repository.tree(old, changing: [tidy: file]) }
    }
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
    guard let old else { return nil }
    return try repository.file(path, in: old)
  }

  /// Writes the tree that the changes make.
  mutating func writeTree(in repository: borrowing Repository) throws(GitError) {
    tree = try repository.tree(old, changing: changes)
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
      tree = try repository.tree(old, changing: changes)
    }
    guard tree != tip?.tree && (tip != nil || !changes.isEmpty) || !heads.isEmpty else {
      try updateIndex(of: repository, to: tip?.tree)
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
    try updateIndex(of: repository, to: tree)
    return commit
  }

  /// Of an index that held names in another spelling it is not known what it holds now.
  private func updateIndex(
    of repository: borrowing Repository,
    to tree: ObjectID?
  ) throws(GitError) {
    let known = untidy.isEmpty ? tip?.tree : nil
    try repository.updateIndex(indexChanges, forgetting: untidy, from: known, to: tree)
  }
}
