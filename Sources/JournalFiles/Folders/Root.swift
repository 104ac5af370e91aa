#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

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

  /// Opens the folder at `path`, the root's own for `nil`, for as long as `body` runs.
  ///
  /// With `makingFolders`, those that are missing are made, 0700, and synced.
  func withFolder<Result>(
    _ path: RelativePath?,
    makingFolders: Bool = false,
    _ body: (Int32) throws(ErrorNumber) -> Result
  ) throws(ErrorNumber) -> Result {
    var folder = descriptor
    defer { closeFolder(folder) }
    for name in path?.names ?? [] {
      let inner =
        try makingFolders ? openOrMake(String(name), in: folder) : open(String(name), in: folder)
      closeFolder(folder)
      folder = inner
    }
    return try body(folder)
  }

  private func closeFolder(_ folder: Int32) {
    if folder != descriptor { try? calls.close(folder) }
  }

  private func open(_ name: String, in folder: Int32) throws(ErrorNumber) -> Int32 {
    try calls.open(name, in: folder, for: .folder)
  }

  private func openOrMake(_ name: String, in folder: Int32) throws(ErrorNumber) -> Int32 {
    do {
      return try open(name, in: folder)
    } catch  where error.code == ENOENT {
      do {
        try calls.makeFolder(name, in: folder)
        try calls.sync(folder)
      } catch  where error.code == EEXIST {
        // Another process was faster.
      }
      return try open(name, in: folder)
    }
  }

  /// Runs calls, naming the operation and the path in what they throw.
  func attempt<Result>(
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
