import JournalFiles
import JournalStore

/// A file outside the journal that a person named on the command line.
struct NamedFile {
  private let name: RelativePath
  private let folder: String
  private let typed: String

  init(_ path: String) throws(Failure) {
    let slash = path.lastIndex(of: "/")
    typed = path
    folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let name = RelativePath(slash.map { path[path.index(after: $0)...] } ?? path[...]) else {
      throw .usage("'\(path)' is no file's name")
    }
    self.name = name
  }

  /// The file's bytes, at most as many as an entry may have.
  func read() throws -> [UInt8] {
    guard let bytes = try Root(at: folder).read(name, limit: Journal.Limits.entry) else {
      throw Failure("there is no file '\(typed)'")
    }
    return bytes
  }

  /// Puts these bytes in place of what the file held.
  func write(_ bytes: [UInt8]) throws {
    let root = try Root(at: folder, temporary: ".journal-tmp")
    try root.replace(name, with: bytes)
    try root.removeFolder(".journal-tmp")
  }
}
