import JournalFiles
import JournalFormat
import JournalStore
import Testing

@Suite struct `Entries` {
  let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.journal([
      "2025/12/2025-12-31-win-aaaa.md": entry("2025-12-31", kind: "win"),
      "2026/02/2026-02-10-checkin-bbbb.md": entry("2026-02-10", "mood: 3\n"),
      "2026/03/2026-03-04-rejection-cccc.md": entry("2026-03-04", kind: "rejection", "mood: 2\n"),
      "2026/03/2026-03-04-checkin-dddd.md": entry("2026-03-04T09:00:00+01:00", "mood: 4\n"),
      "2026/03/2026-03-20-checkin-eeee.md": entry("2026-03-20", "mood: 2\n"),
      "2026/03/2026-03-20-checkin-eeee~0a1b2c3d.md": entry("2026-03-20"),
      "2026/03/.#2026-03-21-x.md": entry("2026-03-21"),
      "2026/03/notes.txt": "not an entry",
      "loose.md": entry("2026-03-10"),
      "undated.md": "No date at all.\n",
    ])
  }

  func ids(_ loaded: LoadedEntries) -> [String] { loaded.entries.map(\.id) }

  @Test func `are read in civil order, kept copies and hidden files left out`() {
    let loaded = journal.entries()
    #expect(
      ids(loaded) == [
        "2025-12-31-win-aaaa", "2026-02-10-checkin-bbbb", "2026-03-04-checkin-dddd",
        "2026-03-04-rejection-cccc", "loose", "2026-03-20-checkin-eeee",
      ]
    )
    #expect(loaded.undated == ["entries/undated.md"])
    #expect(loaded.problems.isEmpty)
  }

  @Test func `are read from the folders of the days that are asked for`() throws {
    // A folder that may not be read shows whether it was gone into.
    try folder.write(String(repeating: "x", count: 5 << 20), to: "entries/2025/12/large.md")
    var filter = Filter()
    filter.narrow(to: day("2026-03-01")...day("2026-03-15"))
    let loaded = journal.entries(matching: filter)
    #expect(
      ids(loaded) == ["2026-03-04-checkin-dddd", "2026-03-04-rejection-cccc", "loose"]
    )
    #expect(loaded.problems.isEmpty)
    #expect(
      journal.entries().problems.map(\.description)
        == ["could not read 'entries/2025/12/large.md': it is larger than 4194304 bytes"]
    )
  }

  @Test func `are read from the newest folders when only some are wanted`() throws {
    try folder.write(String(repeating: "x", count: 5 << 20), to: "entries/2026/02/large.md")
    let three = try journal.newest(3)
    #expect(ids(three) == ["2026-03-04-rejection-cccc", "loose", "2026-03-20-checkin-eeee"])
    #expect(three.problems.isEmpty)
    #expect(try ids(journal.newest(100)) == ids(journal.entries()))
    #expect(try !journal.newest(100).problems.isEmpty)
    #expect(try ids(journal.newest(0)) == [])
  }

  @Test func `are counted after the filter`() throws {
    var filter = Filter()
    filter.kinds = [.win]
    #expect(try ids(journal.newest(1, matching: filter)) == ["2025-12-31-win-aaaa"])
    filter.narrow(to: day("2026-01-01")...day("2026-12-31"))
    #expect(try ids(journal.newest(1, matching: filter)) == [])
  }

  @Test(arguments: [
    ("last", "2026-03-20-checkin-eeee"), ("last~1", "loose"), ("last~5", "2025-12-31-win-aaaa"),
    ("2026-03-04-r", "2026-03-04-rejection-cccc"), ("2026-02", "2026-02-10-checkin-bbbb"),
    ("lo", "loose"), ("2025-12-31-win-aaaa", "2025-12-31-win-aaaa"),
    ("entries/2026/03/2026-03-20-checkin-eeee.md", "2026-03-20-checkin-eeee"),
  ])
  func `are found by their names`(name: String, id: String) throws {
    #expect(try journal.entry(named: name).id == id)
  }

  @Test(arguments: [
    ("last~6", "the journal has fewer than 7 entries"),
    ("last~x", "'last~x' names no entry; use an id, the beginning of one, 'last' or 'last~2'"),
    ("", "'' names no entry; use an id, the beginning of one, 'last' or 'last~2'"),
    (
      "2026-03-04",
      "'2026-03-04' could be 2026-03-04-checkin-dddd, 2026-03-04-rejection-cccc; add a few letters"
    ),
    (
      "2026-03-04-rejctoin",
      "no entry begins with '2026-03-04-rejctoin'; did you mean '2026-03-04-rejection-cccc'?"
    ),
    ("zzzzzzzzzz", "no entry begins with 'zzzzzzzzzz'; 'journal list' shows them"),
  ])
  func `that are not there are an error`(name: String, message: String) {
    let error = #expect(throws: StoreError.self) { try journal.entry(named: name) }
    #expect(error?.description == message)
  }

  @Test func `are none in a fresh journal`() throws {
    let fresh = try TemporaryFolder().journal()
    #expect(fresh.entries().entries.isEmpty)
    #expect(throws: StoreError.noEntries) { try fresh.entry(named: "last") }
  }
}
