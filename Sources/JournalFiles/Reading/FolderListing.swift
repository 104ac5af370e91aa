private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The names in a folder that a walk cares for.
///
/// A lane fills the same listing for folder after folder: once warm, and unless a task or a parked
/// file keeps what it holds, a folder of a usual size allocates nothing.
struct FolderListing: Sendable {
  /// From the root.
  private(set) var path = ""
  private(set) var subfolders: [String] = []
  /// The names in `.md` of what is no file and is not read, as links, pipes and folders.
  private(set) var irregular: [String] = []
  /// The names of the `.md` files, each ended by a zero byte.
  private var names: [UInt8] = []
  /// Where each name begins, and one more for the end.
  private var starts = [0]
  private var descriptor: Int32 = -1

  init() {
    names.reserveCapacity(8192)
    starts.reserveCapacity(256)
  }

  /// Reads the names of an open folder once, trusting the kinds that the system gives.
  mutating func fill(
    _ path: String,
    _ descriptor: Int32,
    through buffer: inout [UInt8]
  ) throws(ErrorNumber) {
    self.path = path
    self.descriptor = descriptor
    subfolders.removeAll()
    irregular.removeAll()
    names.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    let status = withUnsafeMutablePointer(to: &self) { listing in
      buffer.withUnsafeMutableBytes { buffer in
        cfiles_each_name(descriptor, buffer.baseAddress, buffer.count, listing) {
          guard let name = $1 else { return }
          $0?.assumingMemoryBound(to: FolderListing.self).pointee.take(name, directoryType: $2)
        }
      }
    }
    if status < 0 { throw .current }
  }

  private mutating func take(_ text: UnsafePointer<CChar>, directoryType: UInt8) {
    let name = UnsafeRawBufferPointer(start: text, count: strlen(text))
    guard name[0] != UInt8(ascii: ".") else { return }
    let kind = FileKind(directoryType: directoryType) ?? kind(of: name)
    let isMarkdown = name.suffix(3).elementsEqual(".md".utf8)
    if kind == .folder { subfolders.append(String(decoding: name, as: UTF8.self)) }
    guard isMarkdown else { return }
    guard kind == .file else { return irregular.append(String(decoding: name, as: UTF8.self)) }
    names += name
    names.append(0)
    starts.append(names.count)
  }

  /// For file systems that give no kinds; what vanished meanwhile is nothing to walk into.
  private func kind(of name: UnsafeRawBufferPointer) -> FileKind {
    let name = String(decoding: name, as: UTF8.self)
    return (try? SystemCalls().status(name, in: descriptor))?.kind ?? .other
  }
}

extension FolderListing {
  var fileCount: Int { starts.count - 1 }

  func file(_ index: Int) -> WalkedFile {
    WalkedFile(folder: path, names: names, range: starts[index]..<starts[index + 1] - 1)
  }

  /// Opens a file for reading; the result is negative and `errno` says why if that fails.
  func open(_ index: Int, in folder: Int32) -> Int32 {
    names.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      return cfiles_open_at(folder, first + starts[index], flags, 0)
    }
  }
}
