#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Gives the bytes of a directory entry's name, where they lie.
///
/// The imported tuple is longer than what the system hands out, so it must not be copied.
func withNameBytes<Result>(
  of entry: UnsafeMutablePointer<dirent>,
  _ body: (UnsafeRawBufferPointer) -> Result
) -> Result {
  let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
  let name = UnsafeRawPointer(entry) + offset
  return body(
    UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
  )
}

extension FileKind {
  /// `nil` when the file system leaves the kind open.
  init?(directoryType: UInt8) {
    switch Int(directoryType) {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    default: self = .other
    }
  }
}
