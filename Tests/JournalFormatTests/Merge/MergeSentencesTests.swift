import Testing

@testable import JournalFormat

@Suite struct `Merging the sentences of a line` {
  private static let line = "We walked. Mia came along. Then it rained! Hot tea helped.\n"

  @Test func `edits of different sentences both stand`() {
    let merged = merge(
      Self.line,
      Self.line.replacing("We walked.", with: "We ran."),
      Self.line.replacing("Hot tea", with: "Cold tea")
    )
    #expect(merged.text == "We ran. Mia came along. Then it rained! Cold tea helped.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `edits of neighbours both stand`() {
    let merged = merge(
      Self.line,
      Self.line.replacing("We walked.", with: "We ran."),
      Self.line.replacing("Mia came", with: "Ines came")
    )
    #expect(merged.text == "We ran. Ines came along. Then it rained! Hot tea helped.\n")
  }

  @Test func `edits of two paragraphs by both stand`() {
    let merged = merge(
      "One. Two.\n\nSix. Ten.\n",
      "One more. Two.\n\nSix. Ten more.\n",
      "One. Two more.\n\nSix more. Ten.\n"
    )
    #expect(merged.text == "One more. Two more.\n\nSix more. Ten more.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `a sentence that one took out and the other let alone goes`() {
    let merged = merge(
      Self.line,
      Self.line.replacing(" Mia came along.", with: ""),
      Self.line.replacing("Hot tea", with: "Cold tea")
    )
    #expect(merged.text == "We walked. Then it rained! Cold tea helped.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `a sentence that one took out and the other changed stays and is recorded`() {
    let merged = merge(
      Self.line,
      Self.line.replacing(" Mia came along.", with: ""),
      Self.line.replacing("Mia came", with: "Ines came").replacing("Hot", with: "Cold")
    )
    #expect(merged.text == "We walked. Ines came along. Then it rained! Cold tea helped.\n")
    #expect(merged.record == [.keptEdit])
  }

  @Test func `sentences that both wrote behind it are joined in byte order`() {
    let merged = merge("One.\n", "One. Two.\n", "One. Six.\n")
    #expect(merged.text == "One. Six. Two.\n")
    #expect(merged.record == [.joined])
  }

  @Test func `the same sentence changed by both stands in two versions`() {
    let merged = merge("One. Two.\n", "One more. Two.\n", "One less. Two.\n")
    #expect(merged.text?.contains("Two versions of this passage.") == true)
  }

  @Test func `sentences without an end that would run into each other stand in versions`() {
    let merged = merge("One.\n", "One. two\n", "One. Six\n")
    #expect(merged.text?.contains("Two versions of this passage.") == true)
  }

  @Test func `an item of a list is merged within, a heading is not`() {
    let item = merge(
      "- [ ] Call. Then mail.\n",
      "- [x] Call. Then mail.\n",
      "- [ ] Call. Then go.\n"
    )
    #expect(item.text == "- [x] Call. Then go.\n")
    let heading = merge("# One. Two.\n", "# Six. Two.\n", "# One. Ten.\n")
    #expect(heading.text?.contains("Two versions of this passage.") == true)
  }

  @Test(arguments: [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("  One.  Two.\t\n", ["  One.", "Two."]),
    ("\"No.\" **Yes.** (So.) Go.", ["\"No.\"", "**Yes.**", "(So.)", "Go."]),
    ("Say, e.g. this. J. Doe did.", ["Say, e.g. this.", "J. Doe did."]),
    (
      "1. Call Mia. Then 1.5 hours… Then sleep?! Yes",
      ["1. Call Mia.", "Then 1.5 hours…", "Then sleep?!", "Yes"]
    ),
    ("日記。雨！ 歩く", ["日記。", "雨！", "歩く"]),
    ("no end", ["no end"]),
    (" \n", []),
  ])
  func `a line is cut behind what ends a sentence`(line: String, texts: [String]) {
    let sentences = Sentences(Array(line.utf8)[...])
    #expect(sentences.all.map { String(decoding: $0.text, as: UTF8.self) } == texts)
    #expect(sentences.line == Array(line.utf8))
  }

  @Test func `bytes that are no text are one sentence`() {
    let line = Array("One. ".utf8) + [0xff] + Array(". Two.".utf8)
    #expect(Sentences(line[...]).all.count == 1)
  }
}
