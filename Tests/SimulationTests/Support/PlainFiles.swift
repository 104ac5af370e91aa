import JournalFiles

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Files as programs other than ours read and write them: by path, in place, unsynced.
enum PlainFiles {
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return contents(of: file)
  }

  /// All that a file holds, wherever its descriptor stands.
  static func contents(of file: Int32) -> [UInt8] {
    var result = stat()
    fstat(file, &result)
    return [UInt8](unsafeUninitializedCapacity: Int(result.st_size)) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// Makes a file of these bytes; one that is there is emptied and written again.
  static func put(_ path: String, _ bytes: [UInt8]) {
    let file = openEmptied(path)
    append(bytes, to: file)
    close(file)
  }

  /// The file, emptied, made if missing, with its folder.
  static func openEmptied(_ path: String) -> Int32 {
    makeFolders(folder(of: path))
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(file >= 0, "\(path) cannot be written: \(String(cString: strerror(errno)))")
    return file
  }

  static func append(_ bytes: [UInt8], to file: Int32) {
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    precondition(written == bytes.count, "the disk for simulations is full")
  }

  /// Writes beside the file and takes its place, as careful editors do.
  static func replace(_ path: String, _ bytes: [UInt8]) {
    let beside = folder(of: path) + "/.#saving"
    put(beside, bytes)
    rename(beside, path)
  }

  static func move(_ path: String, to newPath: String) {
    makeFolders(folder(of: newPath))
    rename(path, newPath)
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Puts a file's time where no index is: every snapshot reads the file, whatever the real clock.
  static func stamp(_ file: Int32, _ serial: Int) {
    let time = timespec(tv_sec: 2_000_000_000 + serial, tv_nsec: 0)
    let times = [time, time]
    futimens(file, times)
  }

  static func stamp(_ path: String, _ serial: Int) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    stamp(file, serial)
    close(file)
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static func makeFolders(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    makeFolders(folder(of: path))
    mkdir(path, 0o700)
  }

  /// Names below a folder, as paths from it, in byte order; files only, and never into `.git`.
  static func files(below folder: String) -> [String] {
    var found: [String] = []
    visit(folder, "") { path, isFolder in
      if !isFolder { found.append(path) }
      return path != ".git"
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func visit(
    _ top: String,
    _ prefix: String,
    _ body: (_ path: String, _ isFolder: Bool) -> Bool
  ) {
    let calls = SystemCalls()
    guard let folder = try? calls.openFolder(at: top) else { return }
    defer { try? calls.close(folder) }
    for entry in (try? calls.entries(folder)) ?? [] {
      let isFolder = entry.kind == .folder
      if body(prefix + entry.name, isFolder), isFolder {
        visit(top + "/" + entry.name, prefix + entry.name + "/", body)
      }
    }
  }

  /// Removes a folder and all in it.
  static func removeAll(_ top: String) {
    var folders = [top]
    visit(top, "") { path, isFolder in
      if isFolder { folders.append(top + "/" + path) } else { unlink(top + "/" + path) }
      return true
    }
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// A second tree with the same files in it: editors that hold one open hold it in both.
  static func linkAll(_ top: String, to copy: String) {
    mkdir(copy, 0o700)
    visit(top, "") { path, isFolder in
      if isFolder {
        mkdir(copy + "/" + path, 0o700)
      } else {
        linkat(AT_FDCWD, top + "/" + path, AT_FDCWD, copy + "/" + path, 0)
      }
      return true
    }
  }
}

/// What tells an open file from others, and under how many names it lies.
struct OpenFile {
  let identity: UInt64
  let names: Int

  init(_ descriptor: Int32) {
    var result = stat()
    fstat(descriptor, &result)
    identity = UInt64(result.st_ino)
    names = Int(result.st_nlink)
  }

  /// The identity of what lies at a path.
  static func identity(at path: String) -> UInt64? {
    var result = stat()
    return lstat(path, &result) == 0 ? UInt64(result.st_ino) : nil
  }
}
