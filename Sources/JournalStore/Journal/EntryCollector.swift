import JournalFiles
import JournalFormat

/// Reads files into entries and keeps those that pass.
struct EntryCollector: EntryWorker {
  let filter: Filter
  var reader: EntryReader
  var entries: [Entry] = []
  var undated: [String] = []

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    let id = file.stem
    guard EntryFile.isEntry(id) else { return }
    guard let entry = reader.entry(bytes, id: id) else {
      undated.append(file.path)
      return
    }
    if filter.matches(entry) { entries.append(entry) }
  }
}
