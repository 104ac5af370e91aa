import FormatLaws
import Testing

@testable import JournalFormat

private let path = "entries/2026/03/2026-03-04-note.md"
private let head = "---\ndate: 2026-03-04\nkind: checkin\n---\n"

/// How much longer the work takes on a text that is eight times as long: 8 when it is linear, 64
/// when it is quadratic.
private func growth(of unit: String, count: Int, _ work: ([UInt8]) -> Void) -> Double {
  func time(_ count: Int) -> Double {
    let bytes = Array((head + String(repeating: unit, count: count)).utf8)
    return (0..<3).map { _ in threadTime { work(bytes) } }.min() ?? 0
  }
  return time(8 * count) / time(count)
}

@Suite(.serialized) struct `The checks of a large file` {
  @Test(arguments: [
    "<!-- journal: ignore JF501 -->\n", "[a](../../../../b) <!-- journal: ignore JF502 -->\n",
    "<!-- journal: ignore JF605 --> ", "<!-- journal: ignore JF605 ",
    "```\na\n```\n\nA day. <!-- journal: ignore JF605 -->\n\n",
  ])
  func `take linear time for comments that ask to ignore something`(unit: String) {
    #expect(growth(of: unit, count: 400) { _ = Checker().check(Document($0), path: path) } < 28)
  }

  @Test(arguments: ["- a\n\nText \n\n", "```\na\n```\n \n"])
  func `take linear time for style, and so do its fixes`(unit: String) {
    var settings = JournalSettings()
    settings.severities = ["JF901": .info, "JF902": .info]
    let checker = Checker(settings: settings)
    #expect(growth(of: unit, count: 400) { _ = checker.check(Document($0), path: path) } < 28)
    #expect(growth(of: unit, count: 200) { _ = Fixer(checker).fix($0, path: path) } < 28)
  }

  @Test(arguments: ["[x](", "[x](<", "[x](a \"", "a\r"])
  func `take linear time for links that nothing closes, and for one long line`(unit: String) {
    #expect(growth(of: unit, count: 1000) { _ = Checker().check(Document($0), path: path) } < 28)
  }

  @Test func `speak of carriage returns once, and mend them all together`() {
    let text = Array("One\rtwo\rthree\n".utf8)
    #expect(Checker().check(Document(text), path: path).map(\.code) == [.bareCarriageReturn])
    let fixed = Fixer(Checker()).fix(text, path: path, unsafe: true)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "One\ntwo\nthree\n")
  }

  @Test func `mend all but what would break something`() {
    // Each second key would get the name of the first, so that it cannot be mended.
    let lines = (0..<20).map { "- clarity, skil: \($0)\n" }.joined()
    let text = "---\ndate: 2026-03-04\nkind: checkin\nmoood: fine\n---\n\n## Lessons\n\n\(lines)"
    let fixed = Fixer(Checker()).fix(Array(text.utf8), path: path, unsafe: true)
    #expect(fixed.applied.map(\.code) == Array(repeating: .unknownLessonType, count: 20))
    #expect(fixed.rounds.count < 10)
  }
}
