import JournalFiles
import JournalFormat

extension Journal {
  /// The entry that a person names: by its id, the beginning of one, its path, `last`, or `last~2`
  /// for the second before it.
  package func entry(named name: String) throws(StoreError) -> EntryFile {
    if let steps = try Self.stepsBack(name) { return try newest(steps) }
    let stem = Self.stem(of: name)
    guard !stem.isEmpty else { throw .notAnEntryName(name) }

    // Ids begin with their day, so mostly one folder is enough, however large the journal is.
    if let day = CivilDate(stem: stem), let folder = RelativePath(EntryID.folder(of: day)),
      let entry = try Self.match(stem, among: entryFiles(in: folder))
    {
      return entry
    }
    let files = try entryFiles()
    if let entry = try Self.match(stem, among: files) { return entry }
    let nearest = Suggestion.closest(
      to: stem,
      among: files.lazy.flatMap { [$0.id.prefix(stem.count), $0.id.prefix(stem.count + 1)] }
        .map(String.init)
    )
    throw .unknownEntry(
      name,
      nearest: nearest.flatMap { start in files.first { $0.id.hasPrefix(start) }?.id }
    )
  }

  private func newest(_ steps: Int) throws(StoreError) -> EntryFile {
    let loaded: LoadedEntries = try self.newest(steps + 1)
    // Behind a folder that cannot be read, a newer entry may lie.
    if let problem = loaded.problems.first { throw .file(problem) }
    let entries = loaded.entries
    guard !entries.isEmpty else { throw .noEntries }
    guard let entry = entries.first, entries.count > steps else {
      throw .fewerEntries(than: steps + 1)
    }
    return try self.entry(named: entry.id)
  }

  /// 0 for `last`, 2 for `last~2`, `nil` for other names.
  private static func stepsBack(_ name: String) throws(StoreError) -> Int? {
    guard name.hasPrefix("last") else { return nil }
    let rest = name.dropFirst(4)
    if rest.isEmpty { return 0 }
    guard rest.first == "~" else { return nil }
    guard let steps = Int(rest.dropFirst()), (0...1_000_000).contains(steps) else {
      throw .notAnEntryName(name)
    }
    return steps
  }

  /// `entries/2026/03/x.md` → `x`.
  private static func stem(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.hasSuffix(".md") ? last.dropLast(3) : last)
  }

  private static func match(
    _ stem: String,
    among files: [EntryFile]
  ) throws(StoreError) -> EntryFile? {
    if let file = files.first(where: { $0.id == stem }) { return file }
    let matches = files.filter { $0.id.hasPrefix(stem) }
    guard matches.count <= 1 else { throw .severalEntries(stem, matches.map(\.id)) }
    return matches.first
  }
}
