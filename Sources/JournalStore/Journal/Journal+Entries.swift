package import JournalFiles
package import JournalFormat

/// What reading a journal gives.
package struct LoadedEntries: Sendable {
  /// In civil order, the oldest first.
  package let entries: [Entry]
  /// Files and folders that could not be read.
  package let problems: [FileError]
  /// Files that say no date, neither in front matter nor in their names.
  package let undated: [String]
}

extension Journal {
  /// The entries that pass a filter, read on all cores.
  ///
  /// Where the filter says days, only the folders of their months are read; `check` sees to it that
  /// entries lie where their dates say.
  package func entries(
    matching filter: Filter = Filter(),
    detail: EntryReader.Detail = .fields
  ) -> LoadedEntries {
    let collector = EntryCollector(
      filter: filter,
      reader: EntryReader(settings: settings, detail: detail)
    )
    let walked = walk(from: filter.from, to: filter.to).run { collector }
    return LoadedEntries(walked.workers, walked.problems)
  }

  /// A walk over the entries' files, those of these days where some are given.
  ///
  /// Folders that are no months are always gone through.
  package func walk(from: CivilDate? = nil, to: CivilDate? = nil) -> EntryWalk {
    var walk = walk(in: [Self.entriesFolder])
    guard from != nil || to != nil else { return walk }
    walk.enters = { path in
      guard let span = EntryFolder(path).span else { return true }
      return span.upperBound >= from ?? span.upperBound && span.lowerBound <= to ?? span.lowerBound
    }
    return walk
  }

  /// A walk over the entries' files in these folders.
  func walk(in folders: [RelativePath]) -> EntryWalk {
    var walk = EntryWalk(folders, in: root)
    walk.limit = Limits.entry
    return walk
  }

  /// The newest entries that pass a filter, in civil order, at most `count` of them.
  ///
  /// Months are read from the newest back until there are enough, so the cost does not grow with
  /// the journal.
  package func newest(
    _ count: Int,
    matching filter: Filter = Filter(),
    detail: EntryReader.Detail = .fields
  ) throws(StoreError) -> LoadedEntries {
    let collector = EntryCollector(
      filter: filter,
      reader: EntryReader(settings: settings, detail: detail)
    )
    let strayFiles = walkOverStrays().run { collector }
    var (workers, problems) = (strayFiles.workers, strayFiles.problems)
    let strayDays = workers.flatMap(\.entries).map(\.date.day)
    var found = 0
    for month in try months() {
      guard let span = EntryFolder(month.string).span else { continue }
      if found + strayDays.count(where: { $0 > span.upperBound }) >= count { break }
      if let from = filter.from, span.upperBound < from { break }
      if let to = filter.to, span.lowerBound > to { continue }
      let walked = walk(in: [month]).run { collector }
      found += walked.workers.reduce(0) { $0 + $1.entries.count }
      workers += walked.workers
      problems += walked.problems
    }
    return LoadedEntries(workers, problems, newest: count)
  }

  /// A walk over the files that lie in no month's folder.
  func walkOverStrays() -> EntryWalk {
    var walk = walk()
    walk.enters = { path in !EntryFolder(path).isMonth }
    return walk
  }

  /// The folders `entries/YYYY/MM`, the newest first.
  func months() throws(StoreError) -> [RelativePath] {
    try reporting { () throws(FileError) in
      var months: [RelativePath] = []
      for year in try root.names(in: Self.entriesFolder).reversed() where year.kind == .folder {
        guard let path = RelativePath(year.name).map({ Self.entriesFolder / $0 }),
          EntryFolder(path.string).span != nil
        else { continue }
        months += try root.names(in: path).reversed().compactMap { month in
          RelativePath(month.name).map { path / $0 }
        }.filter { EntryFolder($0.string).isMonth }
      }
      return months
    }
  }
}

extension LoadedEntries {
  fileprivate init(_ workers: [EntryCollector], _ problems: [FileError], newest count: Int = .max) {
    let entries = workers.map(\.entries).inCivilOrder
    self.entries = entries.count <= count ? entries : Array(entries.suffix(count))
    self.problems = problems
    undated = workers.flatMap(\.undated).sorted()
  }
}
