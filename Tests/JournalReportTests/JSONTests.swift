import Testing

@testable import JournalReport

struct JSONTests {
  @Test func `keys keep the order they were given in`() {
    let document: JSON = ["schema": "journal.list/1", "b": 1, "a": [true, nil], "none": []]
    #expect(
      document.text == """
        {
          "schema": "journal.list/1",
          "b": 1,
          "a": [
            true,
            null
          ],
          "none": []
        }

        """
    )
  }

  @Test(arguments: [
    ("a \"b\" \\", #""a \"b\" \\""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1B}", #""\u0000\u001b""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("Zoë 🌧", "\"Zoë 🌧\""),
  ])
  func `what JSON, JavaScript or a terminal could misread is escaped`(text: String, written: String)
  {
    #expect(JSON.string(text).text == written + "\n")
  }

  @Test(arguments: [(2.5, "2.5"), (3.0, "3"), (-0.0, "0"), (.infinity, "null"), (1e300, "1e+300")])
  func `numbers are written as JSON knows them`(number: Double, written: String) {
    #expect(JSON.number(number).text == written + "\n")
  }

  @Test func `a long document is given in pieces of whole characters`() {
    let rows = (0..<20_000).map { JSON.string("Zoë 🌧 \($0)") }
    var pieces: [String] = []
    JSON.array(rows).write { pieces.append($0) }
    #expect(pieces.count > 5)
    #expect(pieces.allSatisfy { $0.utf8.count < 70_000 && !$0.contains("\u{FFFD}") })
    #expect(pieces.joined() == JSON.array(rows).text)
    #expect(pieces.joined().split(separator: "\n").count == 20_002)
  }

  @Test func `what is missing becomes null`() {
    #expect(JSON(String?.none) == .null)
    #expect(JSON(Int?.some(3)) == .int(3))
  }
}
