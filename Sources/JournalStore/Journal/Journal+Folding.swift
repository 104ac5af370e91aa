package import JournalFiles
package import JournalFormat

extension Journal {
  /// Takes the entries up to a day into `start`, one by one in civil order, and hands back what came
  /// of it, with the files and folders that could not be read.
  ///
  /// Twelve months are read while those before them are taken in, so that few entries are held at
  /// once, however many there are. Where entries do not lie in the months of their dates, all are
  /// read first.
  package func fold<Result>(
    into start: Result,
    upTo last: CivilDate,
    detail: EntryReader.Detail = .fields,
    _ take: (inout Result, Entry) -> Void
  ) -> (result: Result, problems: [FileError]) {
    var filter = Filter()
    filter.narrow(to: CivilDate.first...last)
    if let folded = foldByMonths(into: start, matching: filter, detail: detail, take) {
      return folded
    }
    let loaded = entries(matching: filter, detail: detail)
    return (loaded.entries.reduce(into: start, take), loaded.problems)
  }

  /// `nil`: a folder could not be read, or the order of the folders is not that of the dates.
  private func foldByMonths<Result>(
    into start: Result,
    matching filter: Filter,
    detail: EntryReader.Detail,
    _ take: (inout Result, Entry) -> Void
  ) -> (result: Result, problems: [FileError])? {
    let collector = EntryCollector(
      filter: filter,
      reader: EntryReader(settings: settings, detail: detail)
    )
    guard let months = try? months(upTo: filter.to ?? .last) else { return nil }
    let strays = walkOverStrays().run { collector }
    var problems = strays.problems
    var fold = OrderedFold(start, strays: strays.workers.map(\.entries).inCivilOrder)
    var read: [[Entry]] = []
    var end = CivilDate.first
    for start in stride(from: 0, to: months.count, by: 12) {
      let next = months[start..<min(start + 12, months.count)]
      let walked = walk(in: next.map(\.path)).run(
        { collector },
        meanwhile: { fold.take(read, upTo: end, take) }
      )
      guard fold.isInOrder else { return nil }
      problems += walked.problems
      read = walked.workers.map(\.entries)
      end = next.last?.span.upperBound ?? end
    }
    fold.take(read, upTo: .last, take)
    return fold.isInOrder ? (fold.result, problems) : nil
  }

  /// The oldest first.
  private func months(
    upTo last: CivilDate
  ) throws(StoreError) -> [(path: RelativePath, span: ClosedRange<CivilDate>)] {
    try months().reversed().compactMap { path in
      EntryFolder(path.string).span.map { (path, $0) }
    }.filter { $0.span.lowerBound <= last }
  }
}

/// A fold over entries that come in several parts, each in any order.
private struct OrderedFold<Result> {
  private(set) var result: Result
  /// Whether no part had an entry that belongs before one that was taken already.
  private(set) var isInOrder = true
  /// Entries that belong between those of the parts.
  private var strays: ArraySlice<Entry>
  private var newest: Entry?

  init(_ start: Result, strays: [Entry]) {
    result = start
    self.strays = strays[...]
  }

  /// Takes a part, and the strays up to its last day.
  mutating func take(
    _ lists: [[Entry]],
    upTo end: CivilDate,
    _ take: (inout Result, Entry) -> Void
  ) {
    let due = strays.prefix { $0.date.day <= end }
    strays = strays[due.endIndex...]
    let entries = (lists + [Array(due)]).inCivilOrder
    if let newest, let first = entries.first, Entry.inCivilOrder(first, newest) {
      isInOrder = false
    }
    guard isInOrder else { return }
    for entry in entries { take(&result, entry) }
    newest = entries.last ?? newest
  }
}
