import JournalFiles

/// The step from one commit to another in the working folder, then on the branch, then in the index.
///
/// Until the branch moves, each file holds its old bytes or its new ones, and both are in the object
/// store: a stop at any point is an edit like any other to the next sync.
struct Application {
  let sync: Sync
  let old: Commit?
  let new: Commit

  init(sync: Sync, from old: Commit?, to new: Commit) {
    self.sync = sync
    self.old = old
    self.new = new
  }

  func run(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let changes = try repository.changes(from: old?.tree, to: new.tree)
    for change in changes { try repository.checkFilters(of: change.path) }
    sync.before(.apply)
    // A folder may come where a file was, and a file where a folder was.
    try apply(changes.filter { $0.new == nil }, repository, &result)
    try removeEmptyFolders(of: changes.filter { $0.new == nil }.map(\.path))
    try apply(changes.filter { $0.new != nil }, repository, &result)
    sync.before(.moveBranch)
    try moveBranch(repository)
    sync.before(.updateIndex)
    try updateIndex(changes, repository)
    sync.before(.finish)
    try repository.unpin(Repository.pending)
  }

  private func apply(
    _ changes: [TreeChange],
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    guard !changes.isEmpty else { return }
    var replacements: [Replacement] = []
    for change in changes {
      replacements.append(Replacement(try path(change), try target(change, repository)))
    }
    let outcomes = try fileCall("write what came") { () throws(FileError) in
      try sync.root.exchange(replacements)
    }
    let displaced = DisplacedFiles(sync: sync)
    var kept: [DisplacedFiles.Entry] = []
    for (change, outcome) in zip(changes, outcomes) {
      let out = try fileCall("write what came") { () throws(FileError) in try outcome.get() }
      guard let out else { continue }
      let expected = change.old?.id ?? change.new?.id
      kept.append(DisplacedFiles.Entry(name: out.path.name, path: change.path, id: change.old?.id))
      let id = Repository.blobID(of: try repository.stored(out.bytes, at: change.path))
      if id != expected, id != change.new?.id {
        try settle(change, out.bytes, repository, &kept)
        result.savedMeanwhile.append(change.path)
      }
    }
    try displaced.remember(kept)
  }

  /// An editor saved between the snapshot and the exchange: what it wrote came out, and is merged in.
  private func settle(
    _ change: TreeChange,
    _ saved: [UInt8],
    _ repository: borrowing Repository,
    _ kept: inout [DisplacedFiles.Entry]
  ) throws(GitError) {
    var base = try repository.bytes(change.old)
    var theirs = try repository.bytes(change.new)
    var ours = try repository.stored(saved, at: change.path)
    while true {
      _ = try repository.makeBlob(ours)
      let merged = sync.rules.merge(
        FileVersions(path: change.path, base: base, ours: ours, theirs: theirs)
      )
      let copies = try merged.copies.map { copy throws(GitError) in
        Replacement(try path(copy.path), copy.bytes)
      }
      let bytes = try merged.bytes.map { bytes throws(GitError) in
        try repository.worked(bytes, at: change.path)
      }
      let replacement = Replacement(try path(change), bytes)
      let out = try fileCall("write what came") { () throws(FileError) in
        for copy in copies { _ = try sync.root.exchange(copy.path, with: copy.bytes) }
        return try sync.root.exchange(replacement.path, with: replacement.bytes)
      }
      guard let out else { return }
      kept.append(DisplacedFiles.Entry(name: out.path.name, path: change.path, id: nil))
      let stored = try repository.stored(out.bytes, at: change.path)
      if stored == theirs { return }
      (base, ours, theirs) = (theirs, stored, merged.bytes)
    }
  }
}
