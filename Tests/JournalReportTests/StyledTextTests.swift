import Testing

@testable import JournalReport

struct StyledTextTests {
  @Test func `a line reads the same without its styles`() {
    let line = "Saved " + styled("2026-03-04", .strong) + "."
    #expect(line.text == "Saved 2026-03-04.")
    #expect(line.runs.map(\.style) == [.plain, .strong, .plain])
  }

  @Test(arguments: [("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("日本", 4), ("🙂", 2), ("○★▃", 3)])
  func `columns are counted as a terminal shows them`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `text is padded and shortened by columns`() {
    #expect("日本".padded(to: 6) == "日本  ")
    #expect("a longer name".shortened(to: 8) == "a longe…")
    #expect("a longer name".shortened(to: 3) == "a…")
    #expect("short".shortened(to: 8) == "short")
  }

  @Test func `a line is broken between words, and its styles go on`() {
    let line = styled("March 2026", .strong) + " · 24 entries"
    let rows = line.wrapped(to: 16, indent: 3)
    #expect(rows.map(\.text) == ["March 2026 · 24", "   entries"])
    #expect(rows[0].runs.first?.style == .strong)
    #expect(line.wrapped(to: 24) == [line])
    #expect(
      Line("averylongpath/that/stays whole").wrapped(to: 8).map(\.text)
        == ["averylongpath/that/stays", "whole"]
    )
  }
}
