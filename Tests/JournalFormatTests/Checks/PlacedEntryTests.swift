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
