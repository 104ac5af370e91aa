import JournalFiles

/// The step from one commit to another in the working folder, then on the branch, then in the index.
///
/// Until the branch moves, each file holds its old bytes or its new ones, and both are in the object
/// store: a stop at any point is an edit like any other to the next sync.
struct Application {
  let sync: Sync
  let old: Commit?
  let new: Commit
  /// Whether it brings what others wrote, which an editor that saves an old copy would undo.
  var brings = true

  init(sync: Sync, from old: Commit?, to new: Commit) {
    self.sync = sync
    self.old = old
    self.new = new
  }

  func run(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let all = try repository.changes(from: old?.tree, to: new.tree)
    // Where plain git put a file under a name that nothing else takes, it stays beside the new one.
    let changes = all.filter { $0.new != nil || PathRules.isAllowed(path: $0.path) }
    for change in changes { try repository.checkFilters(of: change.path) }
    try repository.pin(Repository.applying(from: old?.id), to: new.id)
    if brings, let old {
      var arrivals = Arrivals(of: sync.root)
      arrivals.seen = old.id
      arrivals.add(changes)
      arrivals.write()
    }
    sync.before(.apply)
    // A folder may come where a file was, and a file where a folder was.
    try apply(changes.filter { $0.new == nil }, repository, &result)
    // An empty folder goes also where files come: it may be spelled otherwise, on a disk that takes
    // names in two cases for one.
    try removeEmptyFolders(of: changes.map(\.path))
    let coming = changes.filter { $0.new != nil }
    try clearWay(for: coming, repository, &result)
    try apply(coming, repository, &result)
    sync.before(.moveBranch)
    try moveBranch(repository)
    sync.before(.updateIndex)
    try updateIndex(all, repository)
    sync.before(.finish)
    try repository.unpin(Repository.pending)
    try repository.unpin(Repository.applying(from: old?.id))
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
    let displaced = try DisplacedFiles(of: sync.root, rules: sync.rules)
    let outcomes = try displaced.exchange(
      replacements,
      changes.map { ($0.old?.id, $0.new?.id) }
    )
    // A file that failed keeps no other's words from being settled.
    var failure: GitError?
    for (change, outcome) in zip(changes, outcomes) {
      do throws(GitError) {
        try settle(change, outcome, displaced, repository, &result)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  /// Merges in what came out, if an editor saved between the snapshot and the exchange.
  private func settle(
    _ change: TreeChange,
    _ outcome: Result<Displaced?, FileError>,
    _ displaced: borrowing DisplacedFiles,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let out = try fileCall("write what came") { () throws(FileError) in try outcome.get() }
    guard let out else { return }
    let saved = try repository.stored(out.bytes, at: change.path)
    let id = Repository.blobID(of: saved)
    guard id != change.old?.id, id != change.new?.id else { return }
    let versions = FileVersions(
      path: change.path,
      base: try repository.bytes(change.old),
      ours: saved,
      theirs: try repository.bytes(change.new)
    )
    try displaced.settle(versions, from: out.path.name, repository)
    result.savedMeanwhile.append(change.path)
  }
}
