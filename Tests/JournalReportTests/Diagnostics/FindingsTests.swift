import JournalFormat
import Testing

@testable import JournalReport

func checked(_ text: String, path: String = "entries/2026/03/2026-03-04-note.md")
  -> CheckedFile
{
  let bytes = Array(text.utf8)
  return CheckedFile(
    path: path,
    bytes: bytes,
    findings: Checker().check(Document(bytes), path: path)
  )
}

func text(_ lines: [Line]) -> String { lines.map { $0.text + "\n" }.joined() }

@Suite struct `Findings` {
  @Test func `of every code say where, what, why and what to do`() {
    let files = DiagnosticPage.all.flatMap { page in
      page.findings.map {
        CheckedFile(path: $0.path, bytes: $0.bytes, findings: $0.findings)
      }
    }
    expectGolden(text(files.flatMap { $0.prettyLines() }), "findings.txt")
  }

  @Test func `stand on one line each in the short form`() {
    let file = checked("---\ndate: 2026-03-04\nkind: rejecton\ntitle: „Ü“: no\nmood: 7\n---\nx")
    #expect(
      file.shortLines().map(\.text) == [
        "entries/2026/03/2026-03-04-note.md:3:7: warning: 'rejecton' is no kind of entry "
          + "that this journal knows; did you mean 'rejection'? [JF307]",
        "entries/2026/03/2026-03-04-note.md:4:11: error: a colon and a space stand in a value "
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

  @Test func `fit a narrow terminal`() {
    let file = checked(
      "---\nkind: checkin\ndate: 2026-03-04\nmoood: 3\n"
        + "emotions: [calm, 悲しい気持ち, „très\tbien“ 🙂, disappointed, relieved, very tired]\n---\n"
    )
    let lines = file.prettyLines(width: 40)
    #expect(lines.allSatisfy { $0.columns <= 40 || $0.text.contains("-->") })
    expectGolden(text(lines), "findings-40.txt")
  }

  @Test(arguments: [
    ("mood: 7", 7), ("a\tb 7", 11), ("日本 7", 6), ("e\u{301}🙂 7", 5), ("\u{1B} 7", 4),
  ])
  func `stand at the columns of a screen, which editors can jump to`(line: String, column: Int) {
    let source = SourceText(Array("x\n\(line)".utf8))
    #expect(source.place(of: 1 + line.utf8.count).screenColumn == column)
  }

  @Test func `have their places in a line of any length`() {
    let piece = "ö日\t🙂"
    let source = SourceText(Array(String(repeating: piece, count: 3000).utf8))
    for index in [0, 1, 400, 2999] {
      let place = source.place(of: index * piece.utf8.count)
      #expect(place.line == 1)
      #expect(place.column == index * 4 + 1)
      #expect(place.utf16Column == index * 5 + 1)
      // The first piece ends at the tab stop 8 and the wide sign after it.
      #expect((place.screenColumn - 1) % 8 == (index == 0 ? 0 : 2))
    }
  }

  @Test func `are counted in one line`() {
    let file = checked("---\nkind: checkin\nmood: 7\nenergy: 8\nmoood: 1\n---\n")
    #expect([file].countLine(files: 12).text == "12 files: 2 errors, 1 warning, 1 note")
    #expect([CheckedFile]().countLine(files: 1).text == "1 file, nothing to mend")
  }
}
