import JournalFormat
import Testing

@testable import JournalReport

private func checked(_ text: String, path: String = "entries/2026/03/2026-03-04-note.md")
  -> CheckedFile
{
  let bytes = Array(text.utf8)
  return CheckedFile(
    path: path,
    bytes: bytes,
    findings: Checker().check(Document(bytes), path: path)
  )
}

private func text(_ lines: [Line]) -> String { lines.map { $0.text + "\n" }.joined() }

@Suite struct `Findings` {
  @Test func `of every code say where, what, why and what to do`() {
    let files = DiagnosticPage.all.flatMap { page in
      page.findings.map {
        CheckedFile(path: $0.path, bytes: $0.bytes, findings: $0.findings)
      }
    }
    expectGolden(text(files.flatMap(\.prettyLines)), "findings.txt")
  }

  @Test func `stand on one line each in the short form`() {
    let file = checked("---\ndate: 2026-03-04\nkind: rejecton\ntitle: „Ü“: no\nmood: 7\n---\nx")
    #expect(
      file.shortLines.map(\.text) == [
        "entries/2026/03/2026-03-04-note.md:3:7: warning: 'rejecton' is no kind of entry "
          + "that this journal knows [JF307]",
        "entries/2026/03/2026-03-04-note.md:4:11: warning: a colon and a space stand in a value "
          + "without quotes, which other tools refuse [JF114]",
        "entries/2026/03/2026-03-04-note.md:5:7: error: '7' is no value of 'mood', "
          + "which runs from 1 to 5 [JF302]",
        "entries/2026/03/2026-03-04-note.md:7:2: info: the last line has no newline "
          + "at its end [JF008]",
      ]
    )
  }

  @Test func `are one JSON document with places for people and for editors`() {
    let file = checked("---\nkind: checkin\ntitle: \"😀\" #\nmood: 7\nmood: 2\n---\n")
    expectGolden([file].json(files: 12).text, "findings.json")
  }

  @Test func `are counted in one line`() {
    let file = checked("---\nkind: checkin\nmood: 7\nenergy: 8\nmoood: 1\n---\n")
    #expect([file].countLine(files: 12).text == "12 files: 2 errors, 1 warning, 1 note")
    #expect([CheckedFile]().countLine(files: 1).text == "1 file, nothing to mend")
  }
}

@Suite struct `Excerpts` {
  /// The line and the underline below it.
  private func excerpt(of word: String, in line: String) -> [String] {
    let bytes = Array(("first\n" + line).utf8)
    let target = Array(word.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: target) }) else {
      return []
    }
    let excerpt = Excerpt(start..<start + target.count, of: SourceText(bytes))
    let underline =
      String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.width)
    return ["\(excerpt.lineNumber) \(excerpt.text)", "  \(underline)"]
  }

  @Test(arguments: [
    ("mood: 7", "7", ["2 mood: 7", "        ^"]),
    ("a\tb 7\n", "7", ["2 a   b 7", "        ^"]),
    ("日本: 七 x\r\n", "七", ["2 日本: 七 x", "        ^^"]),
    ("😀 e\u{301} 7", "7", ["2 😀 e\u{301} 7", "       ^"]),
    ("a\u{1B}[2J 7", "7", ["2 a\u{FFFD}[2J 7", "        ^"]),
  ])
  func `underline what is meant`(line: String, word: String, expected: [String]) {
    #expect(excerpt(of: word, in: line) == expected)
  }

  @Test func `of a long line show the part around the place`() {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    let shown = excerpt(of: "word100", in: words)
    #expect(shown.first?.contains("word100") == true)
    #expect(shown.first.map { $0.count <= 102 } == true)
    let start = shown[0].firstRange(of: "word100").map {
      shown[0].distance(from: shown[0].startIndex, to: $0.lowerBound)
    }
    #expect(shown[1].prefix { $0 == " " }.count == start)
  }

  @Test func `of a range over several lines underline the first`() {
    let source = SourceText(Array("one\ntwo\n".utf8))
    let excerpt = Excerpt(1..<7, of: source)
    #expect(excerpt.text == "one")
    #expect(excerpt.indent == 1)
    #expect(excerpt.width == 2)
  }

  @Test func `of the end of the file have a place too`() {
    let excerpt = Excerpt(3..<3, of: SourceText(Array("one".utf8)))
    #expect(excerpt.text == "one")
    #expect(excerpt.indent == 3)
    #expect(excerpt.width == 1)
  }
}
