package import JournalFiles
package import JournalFormat

/// A journal on disk: its folder, and what `journal.yaml` says.
///
/// It knows no git. What this machine alone remembers lies within `.git`, where no sync takes it
/// along, or in `.journal` where the folder is no repository of its own.
package struct Journal: Sendable {
  package let root: Root
  package let settings: JournalSettings
  /// Where drafts and temporary files lie.
  package let localFolder: RelativePath

  /// Opens the journal in this folder.
  package init(at path: String) throws(StoreError) {
    (root, localFolder) = try Self.open(path)
    let root = root
    let bytes = try reporting { () throws(FileError) in
      try root.read(Self.settingsFile, limit: Limits.settings)
    }
    guard let bytes else { throw .noSettings(path) }
    settings = JournalSettings(Document(bytes, fenced: false))
  }

  package var path: String { root.path }

  /// The zone that new entries are dated in: where the person is, as this machine says.
  package var zone: Zone { .machine }

  package static let settingsFile: RelativePath = "journal.yaml"
  package static let peopleFile: RelativePath = "people.yaml"
  package static let entriesFolder: RelativePath = "entries"
  package static let promptsFolder: RelativePath = "prompts"

  /// The most bytes that a file may have; FORMAT.md names them.
  package enum Limits {
    package static let entry = 4 << 20
    package static let settings = 1 << 20
  }

  static func open(_ path: String) throws(StoreError) -> (Root, localFolder: RelativePath) {
    try reporting { () throws(FileError) in
      let root = try Root(at: path)
      if try root.kind(of: ".git") == .folder { return (root, ".git/journal") }
      return (try Root(at: path, temporary: ".journal/tmp"), ".journal")
    }
  }
}

extension Journal {
  /// The people of `people.yaml`.
  package func people() throws(StoreError) -> People {
    let bytes = try read(Self.peopleFile, limit: Limits.settings)
    return People(bytes.map { Document($0, fenced: false) })
  }

  /// The bytes of a file of the journal, `nil` when there is none.
  package func read(
    _ path: RelativePath,
    limit: Int = Limits.entry
  ) throws(StoreError) -> [UInt8]? {
    try reporting { () throws(FileError) in try root.read(path, limit: limit) }
  }
}

/// Runs file work, so that its error is one of the store's.
func reporting<Result>(
  _ work: () throws(FileError) -> Result
) throws(StoreError) -> Result {
  do {
    return try work()
  } catch {
    throw .file(error)
  }
}
