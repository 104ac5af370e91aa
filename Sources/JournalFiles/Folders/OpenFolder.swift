#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A folder held open until the value's lifetime ends.
///
/// Names are single components in it, and a link is never followed.
struct OpenFolder: ~Copyable {
  let calls: any FileCalls
  let descriptor: Int32
  private let isOwned: Bool

  init(_ descriptor: Int32, _ calls: any FileCalls, isOwned: Bool) {
    self.calls = calls
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { try? calls.close(descriptor) }
  }

  func folder(_ name: String) throws(ErrorNumber) -> OpenFolder {
    OpenFolder(try open(name, for: .folder), calls, isOwned: true)
  }

  /// The folder of that name, made and synced if it is missing.
  func folder(making name: String) throws(ErrorNumber) -> OpenFolder {
    if let folder = try unlessMissing({ () throws(ErrorNumber) in try folder(name) }) {
      return folder
    }
    do throws(ErrorNumber) {
      try calls.makeFolder(name, in: descriptor)
      try sync()
    } catch  where error.code == EEXIST {
      // Another process was faster.
    }
    return try folder(name)
  }

  func open(_ name: String, for opening: Opening) throws(ErrorNumber) -> Int32 {
    try calls.open(name, in: descriptor, for: opening)
  }

  func status(of name: String) throws(ErrorNumber) -> FileStatus {
    try calls.status(name, in: descriptor)
  }

  func entries() throws(ErrorNumber) -> [FolderEntry] { try calls.entries(descriptor) }

  func sync() throws(ErrorNumber) { try calls.sync(descriptor) }

  func rename(
    _ name: String,
    to newName: String,
    in other: borrowing OpenFolder
  ) throws(ErrorNumber) {
    try calls.rename(name, in: descriptor, to: newName, in: other.descriptor)
  }

  func remove(_ name: String) throws(ErrorNumber) {
    try calls.remove(name, in: descriptor, isFolder: false)
  }
}

/// The value, or `nil` when a file or folder does not exist.
func unlessMissing<Value: ~Copyable>(
  _ body: () throws(ErrorNumber) -> Value
) throws(ErrorNumber) -> Value? {
  do throws(ErrorNumber) {
    return try body()
  } catch  where error.code == ENOENT {
    return nil
  }
}
