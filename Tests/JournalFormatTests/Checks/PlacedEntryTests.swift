import Testing

@testable import JournalFormat

@Suite struct `Entries beside each other` {
  @Test(arguments: [
    ("2026-03-04-note", "2026-03-04-NOTE", true),
    ("2026-03-04-caf\u{E9}", "2026-03-04-CAF\u{C9}", true),
    ("2026-03-04-caf\u{E9}", "2026-03-04-cafe\u{301}", true),
    ("2026-03-04-kilo", "2026-03-04-\u{212A}ilo", true),
    ("2026-03-04-note", "2026-03-04-nota", false),
  ])
  func `names that differ in case alone are found in any script`(
    first: String,
    second: String,
    isFound: Bool
  ) {
    let entries = [first, second].enumerated().map { number, id in
      let entry = Entry(id: id, date: EntryDate(day: CivilDate(dayNumber: 0)), kind: .checkin)
      return PlacedEntry(entry, path: "entries/\(number)/\(id).md")
    }
    let findings = Checker().check(acrossEntries: entries) { _ in nil }
    #expect(findings.map(\.finding.code) == (isFound ? [.duplicateID] : []))
  }

  @Test(arguments: [
    (["opened", "withdrew", "opened"], ["JF702"]),
    (["opened", "withdrew", "advanced"], ["JF703"]),
    (["withdrew", "opened"], ["JF703"]),
  ])
  func `what happens to an application after its end is one finding each`(
    events: [String],
    codes: [String]
  ) {
    let sample = JournalSample.entries(
      events.enumerated().map { day, event in
        let fields = "date: 2026-03-0\(day + 1)\nkind: application\napp: acme\nevent: \(event)"
        return ("2026-03-0\(day + 1)-a", "---\n\(fields)\n---\n")
      }
    )
    #expect(sample.checked().flatMap(\.findings).map(\.code.description) == codes)
  }

  @Test(arguments: [
    ("entries/2026/03/note.md", JournalFile.entry), ("prompts/evening.md", .prompt),
    ("journal.yaml", .settings), ("people.yaml", .people), ("README.md", .other),
    ("summaries/2026-03.md", .other), ("entries/2026/03/note/here.jpg", .other),
  ])
  func `a file is what its path says`(path: String, file: JournalFile) {
    #expect(JournalFile(path: path) == file)
    #expect(JournalFile(path: path) != .other || Checker().check(Document([0]), path: path) == [])
  }

  @Test func `only the fields that are wanted are read`() {
    let text = "---\ndate: 2026-03-04\nkind: rejection\napp: acme\nmood: 2\ncommute: 3\n---\n"
    let settings = JournalSettings(Document(Array("fields: [commute=days]\n".utf8), fenced: false))
    var reader = EntryReader(settings: settings, only: PlacedEntry.neededFields)
    let entry = reader.entry(Array(text.utf8).span, id: "a")
    #expect(entry?.kind == .rejection)
    #expect(entry?.date.description == "2026-03-04")
    #expect(entry?.fields.map(\.field) == [.app])
    #expect(entry?.custom.isEmpty == true)
  }
}
