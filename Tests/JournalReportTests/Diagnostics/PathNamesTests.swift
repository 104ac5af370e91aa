import Testing

@testable import JournalReport

@Suite struct `The name of a file` {
  @Test(arguments: [
    ("/home/mia/journal", "entries/2026/03/a.md"),
    ("/home/mia/journal/entries/2026", "03/a.md"),
    ("/home/mia/journal/entries/2025/01", "../../2026/03/a.md"),
    ("/home/mia", "journal/entries/2026/03/a.md"),
    ("/", "home/mia/journal/entries/2026/03/a.md"),
    ("/home/mia/journalist", "/home/mia/journal/entries/2026/03/a.md"),
  ])
  func `is right from where the person stands`(folder: String, name: String) {
    let names = PathNames(of: "/home/mia/journal", from: folder)
    #expect(names.name("entries/2026/03/a.md") == name)
  }

  @Test func `spells out a line end in it`() {
    #expect(PathNames.ofJournal.name("entries/a\nb.md") == "entries/a<U+000A>b.md")
  }
}
