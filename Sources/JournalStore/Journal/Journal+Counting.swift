package import JournalFiles
import JournalFormat

extension Journal {
  /// How many entries pass a filter, and the files that could not be read.
  ///
  /// Without a filter the files are read and not taken apart, but for those whose names say no
  /// date.
  package func count(
    matching filter: Filter = Filter()
  ) -> (count: Int, problems: [FileError]) {
    guard filter.isEmpty else {
      let loaded = entries(matching: filter)
      return (loaded.entries.count, loaded.problems)
    }
    let walked = walk().run { EntryCounter(reader: EntryReader(settings: settings)) }
    return (walked.workers.reduce(0) { $0 + $1.count }, walked.problems)
  }
}

/// Counts entries on one thread, without a string for each.
private struct EntryCounter: EntryWorker {
  var reader: EntryReader
  var count = 0

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    if file.hasName(where: { $0 == UInt8(ascii: "~") }) { return }
    let isDated = file.hasName(startingWith: UInt8(ascii: "0")...UInt8(ascii: "9"))
    if isDated || reader.entry(bytes, id: file.stem) != nil { count += 1 }
  }
}

extension Filter {
  /// Whether every entry passes.
  fileprivate var isEmpty: Bool {
    from == nil && to == nil && kinds.isEmpty && apps.isEmpty && tags.isEmpty && people.isEmpty
      && conditions.isEmpty
  }
}
