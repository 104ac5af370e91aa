import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

/// An entry that the editor has open.
///
/// The editor writes the file itself, from what it read when it opened it: what a sync put there
/// meanwhile would go, if it were not merged in again.
struct OpenedEntry {
  /// What the file holds once the editor has ended.
  struct Written {
    let isChanged: Bool
    /// Whether words that came meanwhile were put back.
    var isMerged = false
    /// The entry, and copies that a merge keeps beside it.
    var paths: [RelativePath]
  }

  private let file: EntryFile
  private let journal: Journal
  private let session: Session
  private let bytes: [UInt8]
  /// What the history had; older than the file where that was changed by hand.
  private let committed: [UInt8]?

  /// Opens the entry, once the history holds what an editor will write over.
  init(_ file: EntryFile, in journal: Journal, _ session: Session) throws {
    guard let bytes = try journal.read(file.path) else { throw Failure.gone(file) }
    do { _ = try session.keep(bytes, of: file.path, in: journal) } catch {
      session.warn("journal: the text as it is now is not in the history: \(error.message)")
    }
    self.file = file
    self.journal = journal
    self.session = session
    self.bytes = bytes
    committed = Self.committed(file.path, in: journal)
  }

  /// Merges what the editor saved with what came meanwhile, if it does not hold that already.
  func written() throws -> Written {
    var copies: [RelativePath] = []
    while true {
      guard let saved = try journal.read(file.path) else { throw Failure.gone(file) }
      let asSaved = Written(isChanged: saved != bytes, paths: [file.path] + copies)
      let latest = Self.committed(file.path, in: journal)
      guard let latest, latest != committed else { return asSaved }
      let merged = Merge.merge(base: bytes, ours: saved, theirs: latest, path: file.path.string)
      guard let bytes = merged.bytes, bytes != saved else { return asSaved }
      copies += try session.keep(merged.copies, in: journal)
      // Another save just now: merge that one.
      guard try session.save(bytes, to: file.path, replacing: saved, in: journal) else { continue }
      return Written(isChanged: true, isMerged: true, paths: [file.path] + copies)
    }
  }

  private static func committed(_ path: RelativePath, in journal: Journal) -> [UInt8]? {
    try? Repository(at: journal.root).committed(path)
  }
}
