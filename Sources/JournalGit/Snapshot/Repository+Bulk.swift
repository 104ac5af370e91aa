import CGit2
import JournalFiles

extension Repository {
  /// How many objects are cheaper to sync one by one than with the whole file system.
  private static let few = 64

  /// Writes about `count` objects, which are on the disk for certain when this returns.
  func writingObjects<Result>(
    about count: Int,
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard count > Repository.few else { return try body() }
    journal_git_sync_writes(0)
    let result = Swift.Result { () throws(GitError) in try body() }
    journal_git_sync_writes(1)
    try fileCall("write objects") { () throws(FileError) in try root.syncEverything() }
    return try result.get()
  }
}
