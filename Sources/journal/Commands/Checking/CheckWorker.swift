import JournalFiles
import JournalFormat
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
  private(set) var entries: [(path: String, entry: Entry)] = []
  private(set) var count = 0

  init(checker: Checker, settings: JournalSettings, places: [String]) {
    self.checker = checker
    self.places = places
    screen = checker.screen
    reader = EntryReader(settings: settings)
  }

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    let id = file.stem
    guard EntryFile.isEntry(id) else { return }
    let path = file.path
    if let entry = reader.entry(bytes, id: id) { entries.append((path, entry)) }
    guard places.isEmpty || path.isWithin(places) else { return }
    count += 1
    if let screen, screen.passes(bytes, scanned: reader.scanner, stem: id) { return }
    let document = Document(Array(copying: bytes))
    let findings = checker.check(document, path: path)
    if !findings.isEmpty {
      files.append(CheckedFile(path: path, bytes: document.bytes, findings: findings))
    }
  }
}

/// Mends entries on one thread, in memory.
struct FixWorker: EntryWorker {
  let fixer: Fixer
  let unsafe: Bool
  let places: [String]
  private(set) var mended: [Mending.File] = []

  init(fixer: Fixer, unsafe: Bool, places: [String]) {
    self.fixer = fixer
    self.unsafe = unsafe
    self.places = places
  }

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    let path = file.path
    guard EntryFile.isEntry(file.stem), places.isEmpty || path.isWithin(places) else { return }
    let before = Array(copying: bytes)
    let (after, applied) = fixer.fix(before, path: path, unsafe: unsafe)
    if after != before {
      mended.append(Mending.File(path: path, before: before, after: after, count: applied.count))
    }
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span that will be gone.
  fileprivate init(copying span: borrowing Span<UInt8>) {
    self = span.withUnsafeBufferPointer { Array($0) }
  }
}
