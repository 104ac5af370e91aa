/// A folder, held by descriptor, and the only way to what lies below it.
///
/// Every path is resolved one component at a time and no link is followed, so whatever a synced tree
/// or another process puts there, nothing outside is read or written.
package final class Root: Sendable {
  /// The path it was opened with.
  package let path: String
  /// Where new content is written before it takes its place; on the same file system.
  package let temporary: RelativePath
  let calls: any FileCalls
  let descriptor: Int32

  /// Opens the folder; links in `path` itself are followed, as the person who named it expects.
  package init(
    at path: String,
    temporary: RelativePath = ".git/journal/tmp",
    calls: any FileCalls = SystemCalls()
  ) throws(FileError) {
    do {
      descriptor = try calls.openFolder(at: path)
    } catch {
      throw FileError(.open, path, error)
    }
    self.path = path
    self.temporary = temporary
    self.calls = calls
  }

  deinit { try? calls.close(descriptor) }

  /// Opens a folder, the root's own for `nil`.
  func open(_ path: RelativePath?) throws(ErrorNumber) -> OpenFolder {
    var folder = OpenFolder(descriptor, calls, isOwned: false)
    for name in path?.names ?? [] { folder = try folder.folder(String(name)) }
    return folder
  }

  /// Opens a folder, the root's own for `nil`; those that are missing are made, 0700, and synced.
  func open(making path: RelativePath?) throws(ErrorNumber) -> OpenFolder {
    var folder = OpenFolder(descriptor, calls, isOwned: false)
    for name in path?.names ?? [] { folder = try folder.folder(making: String(name)) }
    return folder
  }

  /// Runs calls, naming the operation and the path in what they throw.
  func attempt<Result: ~Copyable>(
    _ operation: FileError.Operation,
    _ path: RelativePath?,
    _ body: () throws(ErrorNumber) -> Result
  ) throws(FileError) -> Result {
    do {
      return try body()
    } catch {
      throw FileError(operation, path?.string ?? self.path, error)
    }
  }
}
