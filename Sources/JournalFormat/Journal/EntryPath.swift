/// The path of an entry's file, in its parts.
package struct EntryPath {
  /// With its slash; empty for none.
  let folder: Substring
  /// The file's name without `.md`: the id of the entry.
  let stem: String

  /// Takes apart a journal-relative path.
  init(_ path: String) {
    let nameStart = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    folder = path[..<(nameStart ?? path.startIndex)]
    let name = path[folder.endIndex...]
    stem = name.hasSuffix(".md") ? String(name.utf8.dropLast(3)) ?? String(name) : String(name)
  }

  /// Whether the name says that it is a copy, which is no entry.
  var isCopy: Bool { Self.isCopy(stem: stem) }

  /// Whether a file of this stem is a copy that a merge kept, or is taken for one.
  package static func isCopy(stem: String) -> Bool { stem.utf8.contains(UInt8(ascii: "~")) }
}
