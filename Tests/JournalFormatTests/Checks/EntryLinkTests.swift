import Testing

@testable import JournalFormat

private let other = (stem: "2026-03-01-walk-k3f9", text: "A walk.\n")

private func findings(_ body: String) -> [Diagnostic] {
  JournalSample.entries([("2026-03-04-note", body), other]).checked().flatMap(\.findings)
}

@Suite struct `Links to entries` {
  @Test(arguments: [
    "[[2026-03-01-walk-k3f9]]", "[[2026-03-01-walk-k3f9|that day]]", "[[ 2026-03-01-WALK-k3f9 ]]",
    "[[2026-03-01-walk-k3f9#Wins]]", "[that day](2026-03-01-walk-k3f9.md)",
    "[that day](../03/2026-03-01-walk-k3f9.md#wins)", "`[[nowhere]]`", "<!-- [[nowhere]] -->",
    "\\[[nowhere]]", "[[]]", "[[a\nb]]", "[[#Wins]]",
    "| a | b |\n|---|---|\n| [[2026-03-04-note\\|me]] | b |",
  ])
  func `that lead to one, and what only looks like a link, are left alone`(body: String) {
    #expect(findings(body + "\n").map(\.message) == [])
  }

  @Test(arguments: [
    ("[[2026-03-01-walk-k3f8]]", "did you mean '2026-03-01-walk-k3f9'?"),
    ("[[2026-03-01-walk]]", "did you mean '2026-03-01-walk-k3f9'?"),
    ("[a](2026-03-01-walk-k3g9.md)", "did you mean '2026-03-01-walk-k3f9.md'?"),
    ("[a](../02/2026-03-01-walk-k3f9.md)", "did you mean '2026-03-01-walk-k3f9.md'?"),
    ("- [[nowhere]]", nil),
  ])
  func `that lead nowhere say what was probably meant`(body: String, label: String?) {
    let found = findings(body + "\n")
    #expect(found.map(\.code.description) == ["JF503"])
    #expect(found.first?.label == label)
    #expect(
      found.first?.related.map(\.path)
        == (label == nil ? [] : ["entries/2026/03/2026-03-01-walk-k3f9.md"])
    )
  }

  @Test func `that lie across folders are written as the file needs them`() {
    let sample = JournalSample([
      .init("entries/2026/03/2026-03-04-note.md", "[a](2026-02-01-walk.md)\n"),
      .init("entries/2026/02/2026-02-01-walk.md", "A walk.\n"),
    ])
    let label = sample.checked().flatMap(\.findings).first?.label
    #expect(label == "did you mean '../02/2026-02-01-walk.md'?")
  }

  @Test func `may lead to a file that could not be read as an entry`() {
    let sample = JournalSample([
      .init("entries/2026/03/2026-03-04-note.md", "[a](note.md), [b](large.md), [[large]]\n"),
      .init("entries/2026/03/note.md", "No date, and [[nowhere]].\n"),
    ])
    let path = sample.files[0].path
    let document = Document(sample.files[0].bytes)
    let entries = [
      PlacedEntry(unreadAt: path, document: document),
      PlacedEntry(unreadAt: "entries/2026/03/note.md"),
      PlacedEntry(unreadAt: "entries/2026/03/large.md"),
    ]
    #expect(Checker().check(acrossEntries: entries) { _ in nil }.isEmpty)
    let missing = sample.checked().map { $0.findings.map(\.code.description) }
    #expect(missing == [["JF503", "JF503"], ["JF407", "JF503"]])
  }

  @Test func `are marked where they stand`() {
    let found = findings("As on [[nowhere|that day]].\n")
    #expect(found.first?.range == 8..<15)
  }
}
