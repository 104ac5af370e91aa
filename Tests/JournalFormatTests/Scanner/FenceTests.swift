import JournalFormat
import Testing

@Suite struct `Front matter` {
  @Test(arguments: [
    ("---\nmood: 3\n---\nBody\n", "Body\n"),
    ("---  \nmood: 3\n--- \t\nBody\n", "Body\n"),
    ("---\r\nmood: 3\r\n---\r\nBody\r\n", "Body\r\n"),
    ("---\nmood: 3\n---", ""),
    ("---\nmood: 3\n---\n---\n", "---\n"),
    ("---\nmood: 3\nnote: |\n  ---\n---\n", ""),
  ])
  func `stands between two fences`(text: String, body: String) {
    let document = Document(Array(text.utf8))
    #expect(document.hasFrontMatter)
    #expect(document.dump.first == "mood plain 3")
    #expect(String(decoding: document.bytes[document.body], as: UTF8.self) == body)
    #expect(document.problemDump.allSatisfy { $0 == "noFinalNewline ''" })
  }

  @Test(arguments: [
    "Words\n", "", "\n---\nmood: 3\n---\n", " ---\nmood: 3\n---\n", "----\nmood: 3\n----\n",
    "---\n\nWords below a rule\n", "--- \n\n",
  ])
  func `is not there when the first line is no fence, or a rule`(text: String) {
    let document = Document(Array(text.utf8))
    #expect(!document.hasFrontMatter)
    #expect(document.nodes.isEmpty)
    #expect(document.body == 0..<document.bytes.count)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    ("---\nmood: &x 3\na b\n\u{0}", ["unclosedFence '---'"]),
    ("---\nmood: 3\n----\n", ["unclosedFence '---'"]),
    ("---", ["unclosedFence '---'"]),
    ("---\nmood: 3\n...\nBody\n", ["closedByDots '...'"]),
    ("---\n\nmood: 3\n---\n", ["blankLineAfterFence '\n'"]),
    ("\u{FEFF}---\nmood: 3\n---\n", ["byteOrderMark '\u{FEFF}'"]),
    (
      "---\nmood: 1\n<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\nmood: 2\n---\n",
      ["conflictMarker '<<<<<<< ours'"]
    ),
  ])
  func `says what is wrong with its fences, and then little else`(text: String, problems: [String])
  {
    #expect(Document(Array(text.utf8)).problemDump == problems)
  }

  @Test func `may hold 64 KiB and no more`() {
    func problems(size: Int) -> [ScanProblem.Kind] {
      let line = "a: \(String(repeating: "x", count: size - 4))\n"
      return Document(Array("---\n\(line)---\n".utf8)).problems.map(\.kind)
    }
    #expect(problems(size: 65_536) == [])
    for size in 65_537...65_544 { #expect(problems(size: size) == [.frontMatterTooLarge]) }
  }

  @Test func `may hold 256 keys and no more`() {
    let keys = (0..<257).map { "key_\($0): 1" }
    #expect(Document(frontMatter: keys.dropLast().joined(separator: "\n")).problems.isEmpty)
    let document = Document(frontMatter: keys.joined(separator: "\n"))
    #expect(document.problemDump == ["tooManyKeys 'key_256: 1'"])
    #expect(document.nodes.count == 256)
    #expect(document.hasFrontMatter)
  }

  @Test func `of settings may hold more, without fences`() {
    let lines = (0..<2000).map { "p\($0): [supporter]\n" }.joined()
    let document = Document(Array(lines.utf8), fenced: false)
    #expect(document.problems.isEmpty)
    #expect(document.nodes.count == 4000)
    #expect(Document(Array("---\na: 1\n".utf8), fenced: false).dump == ["a plain 1"])
    #expect(
      Document(Array("a: 1\n---\nb: 2\n".utf8), fenced: false).problemDump
        == ["secondDocument '---'"]
    )
  }

  @Test func `of a file over 4 MiB is not looked for`() {
    let document = Document(Array("---\na: 1\n---\n".utf8) + [UInt8](repeating: 10, count: 4 << 20))
    #expect(document.problems.map(\.kind) == [.fileTooLarge])
    #expect(document.nodes.isEmpty)
  }

  @Test(arguments: [8, 9])
  func `may nest eight deep`(depth: Int) {
    let lines = (1..<depth).map { String(repeating: " ", count: $0) + "k:" }
    let document = Document(frontMatter: (["k:"] + lines).joined(separator: "\n"))
    #expect(document.problems.map(\.kind) == (depth > 8 ? [.nestedTooDeep] : []))
  }
}

@Suite struct `The bytes of a file` {
  @Test(arguments: [
    (Array("a\u{0}b\n".utf8), ScanProblem.Kind.controlCharacter, 1..<2),
    (Array("a\u{1B}\n".utf8), .controlCharacter, 1..<2),
    (Array("a\rb\n".utf8), .bareCarriageReturn, 1..<2),
    (Array("a\r\nb\nc\n".utf8), .mixedLineEndings, 4..<5),
    (Array("a\nb\r\nc\r\n".utf8), .mixedLineEndings, 3..<5),
    (Array("a".utf8), .noFinalNewline, 1..<1),
    ([0x61, 0xFF, 0x0A], .invalidUTF8, 1..<2),
    ([0xC3, 0x0A], .invalidUTF8, 0..<1),
    ([0xED, 0xA0, 0x80, 0x0A], .invalidUTF8, 0..<1),
    ([0xF4, 0x90, 0x80, 0x80, 0x0A], .invalidUTF8, 0..<1),
    ([0xC0, 0x80, 0x0A], .invalidUTF8, 0..<1),
    (Array("---\na: x\u{85}\n---\n".utf8), .unicodeLineBreak, 8..<10),
    (Array("---\na: x\u{2028}\n---\n".utf8), .unicodeLineBreak, 8..<11),
  ])
  func `are found wanting where they are`(
    bytes: [UInt8],
    kind: ScanProblem.Kind,
    range: Range<Int>
  ) {
    let problems = Document(bytes).problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.first?.range == range)
  }

  @Test(arguments: ["a\tb\n", "a\r\nb\r\n", "é😀\u{2028}\u{85}\n", "\n"])
  func `are in order`(text: String) {
    #expect(Document(Array(text.utf8)).problems.isEmpty)
  }
}
