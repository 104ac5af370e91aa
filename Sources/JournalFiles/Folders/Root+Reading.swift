#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension Root {
  /// The bytes of a regular file, `nil` when there is no such file.
  ///
  /// A file of more than `limit` bytes is an error and is not read.
  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8]? {
    let opened = try attempt(.read, path) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try withFolder(path.folder) { (folder) throws(ErrorNumber) in
          try calls.open(path.name, in: folder, for: .reading)
        }
      }
    }
    guard let file = opened else { return nil }
    defer { try? calls.close(file) }
    let status = try attempt(.read, path) { () throws(ErrorNumber) in try calls.status(file) }
    guard status.kind == .file else { throw FileError(.read, path.string, .notAFile) }
    guard status.size <= limit else { throw FileError(.read, path.string, .largerThan(limit)) }
    let bytes = try attempt(.read, path) { () throws(ErrorNumber) in
      try contents(of: file, expected: status.size, limit: limit)
    }
    guard bytes.count <= limit else { throw FileError(.read, path.string, .largerThan(limit)) }
    return bytes
  }

  /// Reads to the end, which may lie elsewhere than the status said, but not far beyond the limit.
  private func contents(
    of file: Int32,
    expected: Int,
    limit: Int
  ) throws(ErrorNumber) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var count = 0
    while count <= limit {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 65_536)) }
      var failure: ErrorNumber?
      let read = bytes.withUnsafeMutableBytes { buffer in
        do throws(ErrorNumber) {
          return try calls.read(
            file,
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
          )
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// What the system knows of the file, `nil` when there is none.
  package func status(of path: RelativePath) throws(FileError) -> FileStatus? {
    try attempt(.read, path) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try withFolder(path.folder) { (folder) throws(ErrorNumber) in
          try calls.status(path.name, in: folder)
        }
      }
    }
  }

  package func kind(of path: RelativePath) throws(FileError) -> FileKind? {
    try status(of: path)?.kind
  }

  /// What lies in a folder, sorted by name; empty when there is no such folder.
  package func names(in folder: RelativePath? = nil) throws(FileError) -> [FolderEntry] {
    let entries = try attempt(.list, folder) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try withFolder(folder) { (folder) throws(ErrorNumber) in try calls.entries(folder) }
      }
    }
    return (entries ?? []).sorted { $0.name < $1.name }
  }

  /// The value, or `nil` when the path, or a folder on the way, does not exist.
  func unlessMissing<Value>(
    _ body: () throws(ErrorNumber) -> Value
  ) throws(ErrorNumber) -> Value? {
    do {
      return try body()
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
