import JournalFormat
import Testing

/// What is common is read by a way of its own, which a blank more than usual leaves.
@Suite struct `Common front matter is read as all other is` {
  private static let keys = [
    "mood", "a b", "größe", "C#", "a #b", "mood ", "mood\t", "7", "-a", "_a", "kind",
    String(repeating: "k", count: 1024), String(repeating: "k", count: 1025),
  ]
  private static let values = [
    "3", "two words", "größe", "\u{85}", "a ", "a\t", "a\r", "a # note", "a#b", "a #", "a: b", "a:",
    "10:30:00", "https://acme.example/a:b", "a\"b", "- a", "_a", "",
  ]
  private static let below = [
    "", "b: c", "  b", "\tb", "- b", "# note", "  # note", "\n  b", "\r\n  b", "---", "...", "é: c",
    "\"b\": c", "!b", "b",
  ]

  @Test(arguments: keys)
  func `a key with its words`(key: String) {
    for value in Self.values {
      for below in Self.below {
        let common = Document(frontMatter: "kind: win\n\(key): \(value)\n\(below)")
        let other = Document(frontMatter: "kind: win\n\(key):  \(value)\n\(below)")
        let text = "\(key): \(value)⏎\(below)"
        #expect(common.dump == other.dump, "\(text)")
        #expect(common.problemDump == other.problemDump, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "a", "a b", "größe", "a=1", "a:b", "a: b", "a:", "a#b", "a #b", "a\"b", "a'b", "-a", "a\tb",
    "a\n  b", "a-long-word", "a[b", "{a}", "*a", "2026-03-04T10:30:00+01:00",
  ])
  func `an item of a list`(item: String) {
    for before in ["", "b, ", "{c: d}, "] {
      let common = Document(frontMatter: "tags: [\(before)\(item),\(item)]\nmood: 3")
      let other = Document(frontMatter: "tags: [\(before)\(item) ,\(item) ]\nmood: 3")
      #expect(common.dump == other.dump)
      #expect(common.problems.map(\.kind) == other.problems.map(\.kind))
    }
  }

  @Test func `a key that stands twice is found among all others`() {
    let names = Field.allCases.map(\.name)
    let lines = names.map { "\($0): 1" }.joined(separator: "\n")
    for name in names {
      let document = Document(frontMatter: "\(lines)\n\(name): 2")
      #expect(document.problemDump == ["duplicateKey '\(name)'"])
    }
  }

  @Test func `a tab after a byte order mark is reported without it`() {
    let document = Document(Array("\u{FEFF}\tmood: 3\n".utf8), fenced: false)
    #expect(document.problems.map(\.range) == [0..<3, 3..<4])
  }
}
