package import JournalFiles

/// An answer that is written in the editor, in a file of its own until it is kept elsewhere.
///
/// A file that is there while no program has it open was left by one that was stopped.
package struct EditedAnswer: Sendable {
  /// What was saved is nothing that an entry can hold.
  package struct NotText: Error, CustomStringConvertible {
    package var description: String { "it is not UTF-8" }
  }

  /// Another program has it open.
  package struct IsOpen: Error, CustomStringConvertible {
    package var description: String { "it is open in another editor" }
  }

  /// The name of the draft that it belongs to.
  package let name: String
  package let path: RelativePath
  private let lockPath: RelativePath
  private let root: Root

  package init(to name: String, in journal: Journal) {
    self.name = name
    path = Self.folder(of: journal) / (RelativePath(name + ".md") ?? "answer.md")
    lockPath = Self.folder(of: journal) / (RelativePath(name + ".lock") ?? "answer.lock")
    root = journal.root
  }

  /// Runs `edit` on the file, which begins as `text` and stays.
  package func opened<Result>(with text: String, _ edit: () throws -> Result) throws -> Result {
    guard let lock = try FileLock(lockPath, in: root) else { throw IsOpen() }
    defer {
      withExtendedLifetime(lock) {}
      try? root.remove(lockPath)
    }
    let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    try root.replace(path, with: Array((text + end).utf8))
    return try edit()
  }

  /// What was written; empty when there is no file any more.
  package func text() throws -> String {
    let bytes = try root.read(path, limit: Journal.Limits.entry) ?? []
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotText() }
    return text
  }

  /// Gives the file a name under which it is neither taken up nor removed.
  package func setAside() throws -> RelativePath {
    let aside = "\(SystemClock.wall()).txt"
    let folder = path.folder ?? path
    try root.rename(path, to: aside, through: folder)
    return RelativePath(aside).map { folder / $0 } ?? path
  }

  /// Removes the file, since what is in it is kept elsewhere by now.
  package func remove() throws { try root.remove(path) }

  /// Those that were left behind; one in which nothing was written yet may be among them.
  package static func left(in journal: Journal) throws -> [EditedAnswer] {
    try journal.root.names(in: folder(of: journal)).compactMap { entry in
      guard entry.kind == .file, entry.name.hasSuffix(".md") else { return nil }
      let answer = EditedAnswer(to: String(entry.name.dropLast(3)), in: journal)
      return try answer.isOpen ? nil : answer
    }
  }

  private var isOpen: Bool {
    get throws {
      guard let lock = try FileLock(lockPath, in: root) else { return true }
      withExtendedLifetime(lock) {}
      try root.remove(lockPath)
      return false
    }
  }

  private static func folder(of journal: Journal) -> RelativePath {
    journal.localFolder / "answers"
  }
}
