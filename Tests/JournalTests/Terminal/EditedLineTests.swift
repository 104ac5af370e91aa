import Testing

@testable import journal

struct EditedLineTests {
  private func line(_ text: String, _ keys: Key...) -> EditedLine {
    var line = EditedLine(text)
    for key in keys { line.apply(key) }
    return line
  }

  @Test func `Backspace takes a whole letter with its accent, a wide one too`() {
    #expect(line("cafe\u{301}", .backspace).text == "caf")
    #expect(line("面接", .backspace).text == "面")
    #expect(line("ok 👩‍💻", .backspace).text == "ok ")
  }

  @Test func `Text goes in where the cursor is`() {
    #expect(line("ac", .left, .text("b")).text == "abc")
    #expect(line("bc", .home, .text("a")).text == "abc")
    #expect(line("a", .home, .end, .text("b")).text == "ab")
  }

  @Test func `Keys at the ends change nothing`() {
    #expect(line("", .backspace, .delete, .left, .right, .eraseWord).text == "")
  }

  @Test func `Words and halves of the line are erased`() {
    #expect(line("one two ", .eraseWord).text == "one ")
    #expect(line("one two", .left, .eraseToStart).text == "o")
    #expect(line("one two", .home, .right, .eraseToEnd).text == "o")
  }

  @Test func `A word that begins like only one is completed`() {
    var line = EditedLine("sad, disap")
    #expect(line.complete(from: ["disappointed", "discouraged", "sad"]) == [])
    #expect(line.text == "sad, disappointed")
  }

  @Test func `Words that begin alike are completed as far as they agree, then shown`() {
    var line = EditedLine("di")
    #expect(line.complete(from: ["disappointed", "discouraged", "sad"]).count == 2)
    #expect(line.text == "dis")
  }

  @Test func `What begins no word stays as it is`() {
    var line = EditedLine("wistf")
    #expect(line.complete(from: ["sad"]) == [])
    #expect(line.text == "wistf")
  }
}
