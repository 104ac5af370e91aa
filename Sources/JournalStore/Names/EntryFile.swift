package import JournalFiles
import JournalFormat

/// Where an entry is: its id, the file's stem, and the path in the journal.
package struct EntryFile: Sendable, Hashable {
  package let id: String
  package let path: RelativePath

  package init(id: String, path: RelativePath) {
    self.id = id
    self.path = path
  }

  /// The entry in this file; `nil` when it is none.
  package init?(at path: RelativePath) {
    let name = path.name
    guard name.hasSuffix(".md"), !name.hasPrefix("."), Self.isEntry(name) else {
      return nil
    }
    self.init(id: String(name.dropLast(3)), path: path)
  }

  /// Whether a Markdown file with this stem is an entry: the kept copies of a merge,
  /// `slug~HASH8.md`, are none.
  package static func isEntry(_ stem: String) -> Bool {
    !EntryPath.isCopy(stem: stem)
  }
}

extension Journal {
  /// The files of all entries below a folder, sorted by path.
  package func entryFiles(
    in folder: RelativePath = entriesFolder
  ) throws(StoreError) -> [EntryFile] {
    try reporting { () throws(FileError) in
      var files: [EntryFile] = []
      var folders = [folder]
      while let folder = folders.popLast() {
        for entry in try root.names(in: folder) where !entry.name.hasPrefix(".") {
          guard let path = RelativePath(entry.name).map({ folder / $0 }) else { continue }
          switch entry.kind {
          case .folder: folders.append(path)
          case .file: if let file = EntryFile(at: path) { files.append(file) }
          case .link, .other: continue
          }
        }
      }
      return files.sorted { $0.path < $1.path }
    }
  }
}
