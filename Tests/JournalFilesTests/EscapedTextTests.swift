import JournalFiles
import Testing

@Suite struct `Escaped text` {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("Grüße, 日本語, “quotes” — é 👩‍👩‍👧", "Grüße, 日本語, “quotes” — é 👩‍👩‍👧"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("from Windows\r\nwith love", "from Windows\nwith love"),
    ("over\rwritten", "over<U+000D>written"),
    ("\u{1B}]0;title\u{07}", "<U+001B>]0;title<U+0007>"),
    ("nul\0 del\u{7F}", "nul<U+0000> del<U+007F>"),
    ("C1 \u{9B}31m", "C1 <U+009B>31m"),
    ("turned \u{202E}txt.exe", "turned <U+202E>txt.exe"),
    ("isolated \u{2066}x\u{2069}", "isolated <U+2066>x<U+2069>"),
    ("marks \u{200E}\u{200F}\u{061C}", "marks <U+200E><U+200F><U+061C>"),
    ("separators \u{2028}\u{2029}", "separators <U+2028><U+2029>"),
  ])
  func `shows what a terminal would act on`(foreign: String, shown: String) {
    #expect(EscapedText(foreign).string == shown)
  }

  @Test func `shows bytes that are no text`() {
    #expect(EscapedText(bytes: [0x61, 0xFF, 0x62, 0xC3]).string == "a<FF>b<C3>")
    #expect(EscapedText(bytes: [0xE2, 0x80]).string == "<E2><80>")
    #expect(EscapedText(bytes: [0xED, 0xA0, 0x80, 0x21]).string == "<ED><A0><80>!")
  }

  @Test func `lets no byte through that a terminal acts on, wherever it comes from`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      for form in [
        EscapedText(text), EscapedText(line: text), EscapedText(fileName: text),
        EscapedText(json: text),
      ] {
        let isSafe = form.string.unicodeScalars.allSatisfy {
          $0 == "\n" || $0 == "\t" || !isForbidden($0)
        }
        #expect(isSafe, "U+\(String(value, radix: 16))")
      }
    }
    for first in UInt8.min ... .max {
      for second in UInt8.min ... .max {
        let text = EscapedText(bytes: [first, second]).string
        if text.unicodeScalars.contains(where: { isForbidden($0) && $0 != "\n" && $0 != "\t" }) {
          Issue.record("\(first) \(second)")
        }
      }
    }
  }

  @Test func `one line has no newlines and no tabs`() {
    #expect(EscapedText(line: "a\nb\tc\r\nd").string == "a b c d")
  }

  @Test func `file names are quoted, on one line`() {
    #expect(EscapedText(fileName: "entries/a.md").string == "'entries/a.md'")
    #expect(EscapedText(fileName: "it's\n\t.md").string == #"'it\'s<U+000A><U+0009>.md'"#)
  }

  @Test func `JSON stays JSON`() {
    #expect(
      EscapedText(json: "{\n  \"a\": \"\u{9B}\u{202E}é\"\n}\n").string
        == "{\n  \"a\": \"\\u009B\\u202Eé\"\n}\n"
    )
  }

  @Test func `our own words are taken as they are, and what is put into them is escaped`() {
    let foreign = "\u{1B}[2J"
    let text: EscapedText = "read \(3) of \(foreign) in \(fileName: "a b")"
    #expect(text.string == "read 3 of <U+001B>[2J in 'a b'")
    #expect((text + "!").string.hasSuffix("'a b'!"))
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
