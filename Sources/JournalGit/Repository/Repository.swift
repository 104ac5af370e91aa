import CGit2
package import JournalFiles

/// The git repository of a journal, open.
///
/// The value owns its libgit2 handle and closes it when its lifetime ends. libgit2 handles belong
/// to one thread at a time, so a repository is not `Sendable`.
package struct Repository: ~Copyable {
  let handle: OpaquePointer
  /// The working folder; every file of it is read and written through this.
  package let root: Root
  let notes: KillNotes

  /// Opens the repository whose git folder is `<root>/.git`; never searches upwards.
  ///
  /// - Throws: `GitError`, before anything is touched, when the folder holds no repository, one of
  ///   somebody else, or one that only `git` itself can work in.
  package init(at root: Root) throws(GitError) {
    try Repository.checkGitFolder(of: root)
    try Repository.dropEmptyIndex(of: root)
    self = try Repository.supported(root)
  }

  private init(_ handle: OpaquePointer, _ root: Root) {
    self.handle = handle
    self.root = root
    notes = KillNotes()
  }

  private static func supported(_ root: Root) throws(GitError) -> Repository {
    let repository = Repository(try open(root), root)
    try repository.checkSupport()
    return repository
  }

  deinit { git_repository_free(handle) }
}
