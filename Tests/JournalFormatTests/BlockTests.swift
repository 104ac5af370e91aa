import JournalFormat
import Testing

/// The blocks of a text: their kinds and their own text.
private func blocks(_ text: String) -> [(kind: Block.Kind, text: String)] {
  let bytes = Array(text.utf8)
  return scan(bytes).map { ($0.kind, String(decoding: bytes[$0.range], as: UTF8.self)) }
}

private func scan(_ bytes: [UInt8]) -> [Block] {
  var scanner = BlockScanner(0..<bytes.count)
  var blocks: [Block] = []
  while let block = scanner.next(in: bytes.span) { blocks.append(block) }
  return blocks
}

private func title(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  guard let block = scan(bytes).first, block.headingLevel != nil else { return nil }
  return String(decoding: bytes[block.content], as: UTF8.self)
}

@Suite struct `Blocks of a body` {
  /// Text, and the kinds of its blocks in order.
  static let table: [(String, [Block.Kind])] = [
    ("", []),
    (" \n\t\n", []),
    ("one\ntwo\n\nthree", [.paragraph, .paragraph]),
    ("# One\ntext\n## Two ##\n", [.heading(level: 1), .paragraph, .heading(level: 2)]),
    ("#none\n####### none\n", [.paragraph]),
    ("Title\n=====\nSub\n---\n", [.heading(level: 1), .heading(level: 2)]),
    ("text\n\n---\n", [.paragraph, .thematicBreak]),
    ("* * *\n- item\n", [.thematicBreak, .list]),
    ("```swift\n# no heading\n\n- no list\n```\nafter", [.fence, .paragraph]),
    ("~~~\n```\n~~~\n", [.fence]),
    ("````\n```\n````\n", [.fence]),
    ("```\nnever closed\n\n# still code\n", [.fence]),
    ("``` x ``` is a sentence\n", [.paragraph]),
    ("    code\n\n    more\ntext", [.indentedCode, .paragraph]),
    ("text\n    goes on\n", [.paragraph]),
    ("<!-- hint\n\n# no heading\n-->\ntext", [.comment, .paragraph]),
    ("text\n<!-- hint -->\ntext", [.paragraph, .comment, .paragraph]),
    ("<!-->\ntext", [.comment, .paragraph]),
    ("- a\n- b\n\n- c\n", [.list]),
    ("- a\n\n  more of a\n\ntext", [.list, .paragraph]),
    ("- a\n  - nested\n    - deeper\n- b\ntext goes on\n", [.list]),
    ("- a\n# Heading\n", [.list, .heading(level: 1)]),
    ("- a\n+ b\n1. c\n1) d\n", [.list, .list, .list, .list]),
    ("- ```\n  # code\n\n  - code\n  ```\n- b\n", [.list]),
    ("1986. A year.\n", [.list]),
    ("In\n1986. A year.\n", [.paragraph]),
    ("-no\n*no*\n1.no\n", [.paragraph]),
    ("> a\nlazy\n> b\n\n> c\n", [.quote, .quote]),
    ("> # a\nnot lazy\n", [.quote, .paragraph]),
    ("| a | b |\n|---|--:|\n| 1 | 2 |\n\ntext", [.table, .paragraph]),
    ("a | b\n--- | ---\n1 | 2\n- list\n", [.table, .list]),
    ("a | b\nno rule\n", [.paragraph]),
    ("[a]: https://a.example\n[b]: <b> 'B'\ntext", [.linkReferences, .paragraph]),
    ("[^1]: A footnote is text.\n", [.paragraph]),
    ("[a]:\n", [.paragraph]),
    ("## CRLF\r\n\r\ntext\r\n```\r\ncode\r\n```\r\n", [.heading(level: 2), .paragraph, .fence]),
    (
      "<!-- journal:versions 7f3a -->\na\n<!-- journal:or 7f3a -->\nb\n<!-- journal:end 7f3a -->",
      [.marker(.versions), .paragraph, .marker(.or), .paragraph, .marker(.end)]
    ),
    ("<!-- journal:versions 7F -->\n", [.comment]),
    ("<!-- journal:versions -->\n", [.comment]),
    ("<!-- journal:summary 2026-03 as-of=2026-03-31 -->\n", [.comment]),
    ("\t- code, not a list\n", [.indentedCode]),
    ("-\ttab\n\n\tmore\n", [.list]),
  ]

  @Test(arguments: table.indices)
  func `have the kinds that Markdown gives them`(row: Int) {
    let (text, kinds) = Self.table[row]
    #expect(blocks(text).map(\.kind) == kinds, "\(text.debugDescription)")
  }

  @Test func `are whole lines, and only blank lines lie between them`() {
    let samples = Self.table.map(\.0)
    for sample in samples + [samples.joined(separator: "\n"), samples.joined(separator: "\n\n")] {
      let bytes = Array(sample.utf8)
      var next = 0
      for block in scan(bytes) {
        #expect(isBlank(bytes[next..<block.range.lowerBound]))
        #expect(block.range.lowerBound == 0 || bytes[block.range.lowerBound - 1] == 10)
        #expect(block.range.upperBound == bytes.count || bytes[block.range.upperBound - 1] == 10)
        #expect(block.range.contains(block.content) || block.content.isEmpty)
        next = block.range.upperBound
      }
      #expect(isBlank(bytes[next...]))
    }
  }

  @Test func `survive every cut of a text, also in the middle of a character`() {
    let text = (Self.table.map(\.0) + ["# Über „uns“"]).joined(separator: "\n\n")
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      let scanned = scan(Array(bytes[..<end]))
      #expect(scanned.allSatisfy { $0.range.upperBound <= end && !$0.range.isEmpty })
    }
  }

  @Test(arguments: [
    ("# Title", "Title"), ("## Two ##  ", "Two"), ("# C#", "C#"), ("#", ""), ("# ##", ""),
    ("  ### In  ###\r\n", "In"), ("Two\nlines\n===", "Two\nlines"),
  ])
  func `give a heading's title without its marks`(text: String, expected: String) {
    #expect(title(text) == expected)
  }

  @Test func `give the inside of a fence, of a comment and of a marker`() {
    let text = "```sh\nls\n```\n<!-- hint --> word\n<!-- journal:end 0c9 -->\n"
    let bytes = Array(text.utf8)
    let inside = scan(bytes).map { String(decoding: bytes[$0.content], as: UTF8.self) }
    #expect(inside == ["ls\n", " hint ", "0c9"])
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
