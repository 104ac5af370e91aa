import JournalFormat
import Testing

@testable import JournalReport

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
    ("x\u{202E}evil 7", "\u{202E}evil", ["2 x\u{FFFD}evil 7", "   ^^^^^"]),
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
