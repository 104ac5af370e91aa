import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// Checks entries on one thread.
struct CheckWorker: EntryWorker {
  let checker: Checker
  let places: [String]
  private let screen: EntryScreen?
  private var reader: EntryReader
  private(set) var files: [CheckedFile] = []
  /// For what is wrong between entries.
  private(set) var entries: [PlacedEntry] = []
  /// The paths of files that are no entries.
  private(set) var copies: [String] = []
  private(set) var count = 0

  init(checker: Checker, settings: JournalSettings, places: [String]) {
    self.checker = checker
    self.places = places
    screen = checker.screen
    reader = EntryReader(settings: settings, only: PlacedEntry.neededFields)
  }

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    let id = file.stem
    let path = file.path
    guard EntryFile.isEntry(id) else {
      copies.append(path)
      return note(Document([]), at: path)
    }
    let entry = reader.entry(bytes, id: id)
    let isMeant = places.isEmpty || path.isWithin(places)
    if isMeant { count += 1 }
    guard isMeant, screen?.passes(bytes, scanned: reader.scanner, stem: id) != true else {
      entries.append(entry.map { PlacedEntry($0, path: path) } ?? PlacedEntry(unreadAt: path))
      return
    }
    let document = Document(Array(copying: bytes))
    entries.append(
      entry.map { PlacedEntry($0, path: path, document: document) }
        ?? PlacedEntry(unreadAt: path, document: document)
    )
    note(document, at: path)
  }

  private mutating func note(_ document: Document, at path: String) {
    guard places.isEmpty || path.isWithin(places) else { return }
    var findings = checker.check(document, path: path)
    guard !findings.isEmpty else { return }
    if !PathRules.isAllowed(path: path) { findings = findings.map(\.withFixesOffered) }
    files.append(CheckedFile(path: path, bytes: document.bytes, findings: findings))
  }
}

/// Mends entries on one thread, in memory.
struct FixWorker: EntryWorker {
  let fixer: Fixer
  let unsafe: Bool
  let places: [String]
  private(set) var mended: [Mending] = []

  init(fixer: Fixer, unsafe: Bool, places: [String]) {
    self.fixer = fixer
    self.unsafe = unsafe
    self.places = places
  }

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    let path = file.path
    guard EntryFile.isEntry(file.stem), places.isEmpty || path.isWithin(places) else { return }
    mended.append(Mending(Array(copying: bytes), at: path, by: fixer, unsafe: unsafe))
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span that will be gone.
  fileprivate init(copying span: borrowing Span<UInt8>) {
    self = span.withUnsafeBufferPointer { Array($0) }
  }
}
