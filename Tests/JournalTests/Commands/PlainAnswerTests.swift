import JournalFormat
import Testing

@testable import journal

struct PlainAnswerTests {
  /// An answer between two others, read back.
  private func readBack(_ answer: String) -> [String?] {
    var text = EntryText(Array("---\nkind: checkin\n---\n".utf8))
    text.answer("First", "one")
    text.answer("Asked", answer.asAnswer)
    text.answer("Last", "three")
    return ["First", "Asked", "Last"].map { text.document.answer(to: $0)?.text }
  }

  @Test(arguments: [
    ("## So far", "\\## So far"), ("a\n  # b\nc", "a\n  \\# b\nc"), ("# \n#\n", "\\# \n\\#\n"),
    ("so\nfar\n---", "so\nfar\n\\---"), ("so far\n===\nand on", "so far\n\\===\nand on"),
    ("<!-- c", "\\<!-- c"), ("words\n<!-- c\n\n## d", "words\n\\<!-- c\n\n\\## d"),
    ("```", "\\```"), ("~~~~\ncode\n~~~", "\\~~~~\ncode\n\\~~~"),
    ("```\n# x\n\n<!--", "\\```\n\\# x\n\n\\<!--"),
    ("<!-- journal:versions 7f3a9c21 -->", "\\<!-- journal:versions 7f3a9c21 -->"),
    ("### Wins", "\\### Wins"), ("ä\nö\n--", "ä\nö\n\\--"),
  ])
  func `What would end an answer or take in the next is plain text`(typed: String, written: String)
  {
    #expect(typed.asAnswer == written)
  }

  @Test(arguments: [
    "plain words", "```swift\n# no heading\n```", "<!-- aside --> and words", "#hash 1 # 2",
    "- a\n- b\n\n---\n\nc", "    # code", "> ## quoted", "1 < 2 -- 3", "", "a\r\nb", "👩‍👩‍👧 \\# x",
  ])
  func `Other answers stay as they are`(typed: String) {
    #expect(typed.asAnswer == typed)
  }

  @Test func `Whatever is typed reads back as this answer, and those around it as theirs`() {
    let parts = [
      "# h", "## Last", "---", "===", "```", "~~~", "<!-- c", "-->", "words", "- item", "  - ```",
      "", "> quote", "    code", "<!-- journal:or -->", "\\", "| a |\n|---|", "[a]: b", "1. ```",
      "\t# t",
    ]
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let lines = (0..<Int.random(in: 1...6, using: &dice)).compactMap { _ in
        parts.randomElement(using: &dice)
      }
      let typed = lines.joined(separator: "\n")
      let read = readBack(typed)
      #expect(read[0] == "one" && read[2] == "three", "\(typed.debugDescription)")
    }
  }
}
