import JournalFiles
import JournalFormat
import JournalStore
import Testing

@Suite struct `Folding entries` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Two entries in each of thirty months, which are read in three parts.
  func journal(and more: [String: String] = [:]) throws -> Journal {
    var entries = more
    for month in 0..<30 {
      let name = "\(2023 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
      for (date, id) in [("\(name)-20", "b"), ("\(name)-03", "a")] {
        entries["\(name.prefix(4))/\(name.suffix(2))/\(date)-checkin-\(id).md"] = entry(date)
      }
    }
    return try folder.journal(entries)
  }

  func ids(
    _ journal: Journal,
    upTo last: CivilDate = .last
  ) -> (ids: [String], problems: [FileError]) {
    let folded = journal.fold(into: [String](), upTo: last) { $0.append($1.id) }
    return (folded.result, folded.problems)
  }

  @Test(arguments: [
    [:],
    [
      "loose.md": entry("2023-07-07"), "2025/notes.md": entry("2024-02-29"),
      "new.md": entry("2027-01-01"),
    ],
    ["2025/06/late.md": entry("2023-01-01")],
    ["2023/02/early.md": entry("2025-02-02")],
    ["2031/13/far.md": entry("2024-05-05"), "x/y/z/deep.md": entry("2024-05-04")],
  ])
  func `takes each entry once in civil order, wherever it lies`(more: [String: String]) throws {
    let journal = try journal(and: more)
    let folded = ids(journal)
    #expect(folded.ids == journal.entries().entries.map(\.id))
    #expect(folded.ids.count == 60 + more.count)
    #expect(folded.problems.isEmpty)
  }

  @Test func `takes all entries of a flat journal`() throws {
    let journal = try folder.journal(["b.md": entry("2026-03-02"), "a.md": entry("2026-03-01")])
    #expect(ids(journal).ids == ["a", "b"])
    #expect(ids(try TemporaryFolder().journal()).ids == [])
  }

  @Test func `reads no month after the last day, and takes no entry after it`() throws {
    let journal = try journal(and: ["loose.md": entry("2024-03-09")])
    try folder.write(String(repeating: "x", count: 5 << 20), to: "entries/2024/04/large.md")
    let folded = ids(journal, upTo: day("2024-03-08"))
    #expect(folded.ids.count == 29)
    #expect(folded.ids.last == "2024-03-03-checkin-a")
    #expect(folded.problems.isEmpty)
  }

  @Test(arguments: ["2024/04/large.md", "large.md"])
  func `tells once what could not be read, and takes the rest`(name: String) throws {
    let journal = try journal()
    try folder.write(String(repeating: "x", count: 5 << 20), to: "entries/\(name)")
    let folded = ids(journal)
    #expect(folded.ids == journal.entries().entries.map(\.id))
    #expect(folded.problems.map(\.path) == ["entries/\(name)"])
  }

  @Test func `begins anew where an entry belongs before one that was taken`() throws {
    let journal = try journal(and: ["2025/06/late.md": entry("2023-01-01")])
    let folded = journal.fold(into: 0, upTo: .last) { count, _ in count += 1 }
    #expect(folded.result == 61)
  }
}
