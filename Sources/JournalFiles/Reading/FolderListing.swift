private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// An open folder, closed when the last task that needs it is done.
final class WalkFolder: Sendable {
  /// From the root.
  let path: String
  let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens a folder in this one.
  func open(_ name: String) throws(ErrorNumber) -> WalkFolder {
    let descriptor = try SystemCalls().open(name, in: self.descriptor, for: .folder)
    return WalkFolder(path: path + "/" + name, descriptor: descriptor)
  }

  deinit { try? SystemCalls().close(descriptor) }
}

/// The names in a folder that a walk cares for.
final class FolderListing: Sendable {
  let folder: WalkFolder
  let subfolders: [String]
  /// The names of the `.md` files, each ended by a zero byte.
  let names: [UInt8]
  /// Where each name begins, and one more for the end.
  private let starts: [Int]

  /// Reads the folder once, trusting the kinds that it gives.
  init(_ folder: WalkFolder) throws(ErrorNumber) {
    self.folder = folder
    var subfolders: [String] = []
    var names: [UInt8] = []
    var starts = [0]
    // A month's worth, so that most folders cost one allocation each.
    names.reserveCapacity(4096)
    starts.reserveCapacity(128)
    let descriptor = try system { fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(descriptor) else {
      let error = ErrorNumber.current
      try SystemCalls().close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      withNameBytes(of: entry) { name in
        guard name[0] != UInt8(ascii: ".") else { return }
        switch FileKind(directoryType: entry.pointee.d_type) ?? folder.kind(of: name) {
        case .folder:
          subfolders.append(String(decoding: name, as: UTF8.self))
        case .file where name.suffix(3).elementsEqual(".md".utf8):
          names += name
          names.append(0)
          starts.append(names.count)
        default: break
        }
      }
    }
    if errno != 0 { throw .current }
    self.subfolders = subfolders
    self.names = names
    self.starts = starts
  }

  var fileCount: Int { starts.count - 1 }

  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] - 1 }

  /// Opens a file for reading; the result is negative and `errno` says why if that fails.
  func open(_ index: Int) -> Int32 {
    names.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      return cfiles_open_at(folder.descriptor, first + starts[index], flags, 0)
    }
  }
}

extension WalkFolder {
  /// For file systems that give no kinds; what vanished meanwhile is nothing to walk into.
  fileprivate func kind(of name: UnsafeRawBufferPointer) -> FileKind {
    let name = String(decoding: name, as: UTF8.self)
    return (try? SystemCalls().status(name, in: descriptor))?.kind ?? .other
  }
}
