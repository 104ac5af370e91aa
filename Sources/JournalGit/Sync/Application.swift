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
    let going = changes.filter { $0.new == nil }
    try clearUnreadable(among: going, repository, &result)
    try apply(going, repository, &result)
    // An empty folder goes also where files come: it may be spelled otherwise, on a disk that takes
    // names in two cases for one.
    try removeEmptyFolders(of: changes.map(\.path))
    let coming = changes.filter { $0.new != nil }
    let folders = try clearWay(for: coming, repository, &result)
    let others = try files(below: folders, besides: coming, repository)
    try apply(coming + others, repository, &result)
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
    let files = try changes.map { change throws(GitError) in
      Placing(
        path: try path(change),
        bytes: try target(change, repository),
        old: change.old?.id,
        new: change.new?.id
      )
    }
    guard !files.isEmpty else { return }
    let displaced = try DisplacedFiles(of: sync.root, rules: sync.rules)
    var failure: GitError?
    for (file, outcome) in zip(files, try displaced.place(files, repository)) {
      do throws(GitError) {
        if try outcome.get() { result.savedMeanwhile.append(file.path.string) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
