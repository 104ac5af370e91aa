import JournalFormat
import Testing

@Suite struct `An entry is read` {
  private func read(
    _ text: String,
    id: String = "2026-03-04-win-ab12",
    settings: JournalSettings = .init(),
    detail: EntryReader.Detail = .body
  ) -> Entry? {
    var reader = EntryReader(settings: settings, detail: detail)
    return reader.entry(Array(text.utf8).span, id: id)
  }

  @Test func `with its fields in the file's order`() throws {
    let text = "---\nmood: 2\nkind: rejection\ndate: 2026-03-05\napp: acme\nhope: 9\n---\nText.\n"
    let entry = try #require(read(text))
    #expect(entry.id == "2026-03-04-win-ab12")
    #expect(entry.date.description == "2026-03-05")
    #expect(entry.kind == .rejection)
    #expect(entry.fields.map(\.field) == [.mood, .app])
    #expect(entry.whole(.mood) == 2)
    #expect(entry.app == "acme")
    #expect(entry.wordCount == 1)
  }

  @Test(arguments: ["true", "yes", "1", "ja", "\"very\"", "", "[true]"])
  func `as private when anything but no is said of it`(value: String) throws {
    let entry = try #require(read("---\nprivate: \(value)\n---\n"))
    #expect(entry.isPrivate)
  }

  @Test(arguments: ["private: false", "private: no", "mood: 2"])
  func `as one to show when nothing else is said`(line: String) throws {
    #expect(try !#require(read("---\n\(line)\n---\n")).isPrivate)
  }

  @Test func `with the sections that are asked for`() throws {
    let text = "# A day\n\n## Wins\n\n- rang Mia\n\n## Draft\n\nDear all\n\n## Next\n\n- [ ] rest\n"
    let entry = try #require(read(text, detail: .sections([.wins, .next])))
    #expect(entry.heading == "A day")
    #expect(entry.sections.map(\.meaning) == [.wins, .next])
    #expect(entry.items(of: .wins).map(\.text) == ["rang Mia"])
    #expect(entry.wordCount == 0)
  }

  @Test func `as a checkin of its file name's day when it has no front matter`() throws {
    let entry = try #require(read("Only words.\n"))
    #expect(entry.kind == .checkin)
    #expect(entry.date.description == "2026-03-04")
    #expect(entry.wordCount == 2)
  }

  @Test func `with the date of the key created when nothing else says one`() throws {
    let text = "---\ncreated: 2026-01-02T10:00:00Z\ntitle: x\n---\n"
    #expect(read(text, id: "notes")?.date.day.description == "2026-01-02")
    #expect(read(text, id: "2026-03-04")?.date.day.description == "2026-03-04")
    #expect(read("---\ntitle: x\n---\n", id: "notes") == nil)
  }

  @Test func `with the first of two values`() {
    #expect(read("---\nmood: 2\nmood: 5\n---\n")?.whole(.mood) == 2)
  }

  @Test func `with the journal's own fields`() throws {
    var settings = JournalSettings()
    settings.fields = [CustomField("commute", .number), CustomField("remote", .flag)]
    let entry = try #require(
      read("---\nremote: true\ncommute: 40\nmore: 1\n---\n", settings: settings)
    )
    #expect(entry.custom.map(\.name) == ["commute", "remote"])
    #expect(entry.custom.map(\.value) == [.number(40), .flag(true)])
  }

  @Test func `without its body when only the fields are wanted`() throws {
    let text = "---\nkind: win\n---\n# Title\n\n## Wins\n- one\n"
    let fields = try #require(read(text, detail: .fields))
    #expect(fields.wordCount == 0)
    #expect(fields.sections.isEmpty)
    let whole = try #require(read(text))
    #expect(whole.heading == "Title")
    #expect(whole.items(of: .wins).map(\.text) == ["one"])
  }

  @Test func `by one reader after another file, as if it were the first`() throws {
    var reader = EntryReader()
    let first = Array("---\nmood: 2\nnerves: 4\n---\n".utf8)
    let second = Array("---\nenergy: 5\n---\n".utf8)
    _ = reader.entry(first.span, id: "2026-03-04")
    let entry = reader.entry(second.span, id: "2026-03-05")
    #expect(entry?.fields.map(\.field) == [.energy])
  }
}
