private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension SystemCalls {
  package func status(_ descriptor: Int32) throws(ErrorNumber) -> FileStatus {
    var result = stat()
    try system { fstat(descriptor, &result) }
    return FileStatus(result)
  }

  package func status(_ name: String, in folder: Int32) throws(ErrorNumber) -> FileStatus {
    var result = stat()
    try system { fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(result)
  }

  package func entries(_ folder: Int32) throws(ErrorNumber) -> [FolderEntry] {
    // A descriptor of its own, because reading a folder moves the position and closedir closes it.
    let descriptor = try open(".", in: folder, for: .folder)
    guard let stream = fdopendir(descriptor) else {
      let error = ErrorNumber.current
      try close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withNameBytes(of: entry) { String(decoding: $0, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      if let kind = FileKind(directoryType: entry.pointee.d_type) {
        entries.append(FolderEntry(name: name, kind: kind))
      } else {
        entries.append(FolderEntry(name: name, kind: try status(name, in: folder).kind))
      }
    }
    if errno != 0 { throw .current }
    return entries
  }

  package func rename(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try system { renameat(folder, name, newFolder, newName) }
  }

  package func renameExclusively(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try system { cfiles_rename_exclusive(folder, name, newFolder, newName) }
  }

  package func exchange(
    _ name: String,
    in folder: Int32,
    with other: String,
    in otherFolder: Int32
  ) throws(ErrorNumber) {
    try system { cfiles_exchange(folder, name, otherFolder, other) }
  }

  package func link(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try system { linkat(folder, name, newFolder, newName, 0) }
  }

  package func remove(_ name: String, in folder: Int32, isFolder: Bool) throws(ErrorNumber) {
    try system { unlinkat(folder, name, isFolder ? AT_REMOVEDIR : 0) }
  }

  package func makeFolder(_ name: String, in folder: Int32) throws(ErrorNumber) {
    try system { mkdirat(folder, name, 0o700) }
  }
}

extension FileStatus {
  fileprivate init(_ result: stat) {
    #if canImport(Darwin)
    let time = result.st_mtimespec
    #else
    let time = result.st_mtim
    #endif
    kind =
      switch result.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(result.st_size)
    mode = UInt16(truncatingIfNeeded: result.st_mode & 0o777)
    let (seconds, nanoseconds) = (Int64(time.tv_sec), Int64(time.tv_nsec))
    modified =
      Duration(secondsComponent: seconds, attosecondsComponent: nanoseconds * 1_000_000_000)
      .nanoseconds
    identity = UInt64(result.st_ino)
  }
}
