import Testing

@testable import journal

struct VisibleLineTests {
  private func line(_ text: String, left: Int = 0) -> EditedLine {
    var line = EditedLine(text)
    for _ in 0..<left { line.apply(.left) }
    return line
  }

  @Test func `A line that fits is shown whole`() {
    let visible = VisibleLine(line("tired", left: 2), columns: 20)
    #expect(visible.text == "tired")
    #expect(visible.cursor == 3)
  }

  @Test func `A longer line scrolls so that the cursor stays in sight`() {
    let visible = VisibleLine(line("abcdefghij"), columns: 6)
    #expect(visible.text == "fghij")
    #expect(visible.cursor == 5)
  }

  @Test func `Wide letters are counted by their columns`() {
    let visible = VisibleLine(line("面接面接", left: 1), columns: 6)
    #expect(visible.text == "接面")
    #expect(visible.cursor == 4)
  }

  @Test func `What a terminal would act on is shown as a sign`() {
    #expect(VisibleLine(line("a\u{1B}b"), columns: 20).text == "a<U+001B>b")
  }
}
