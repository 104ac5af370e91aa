import CGit2
import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// A note that the index holds just what a tree holds, so that the two need not be compared.
///
/// It names the index by the checksum at its end: whoever else writes the index takes the note's
/// force away. It is not synced, since after a power cut a damaged note only fails to convince.
struct IndexNote {
  private static let path: RelativePath = ".git/journal/index"

  private let text: String

  /// `nil` for an index without a checksum, as `index.skipHash` makes it.
  init?(_ index: OpaquePointer, holds tree: ObjectID) {
    guard let checksum = git_index_checksum(index).map({ ObjectID($0.pointee) }),
      checksum != ObjectID(git_oid())
    else { return nil }
    let words = "\(checksum) \(tree)"
    text = "\(words) \(Repository.blobID(of: Array(words.utf8)))\n"
  }

  func lies(in root: Root) -> Bool {
    (try? root.read(IndexNote.path, limit: 256)) == .some(Array(text.utf8))
  }

  func leave(in root: Root) {
    root.note(IndexNote.path, Array(text.utf8))
  }
}

extension Root {
  /// Writes a note that nobody would miss: in one step, but without waiting for the disk.
  func note(_ path: RelativePath, _ bytes: [UInt8]) {
    let (path, new) = ("\(self.path)/\(path)", "\(self.path)/\(path).new")
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    if written == bytes.count { renameat(AT_FDCWD, new, AT_FDCWD, path) } else { unlink(new) }
  }
}
