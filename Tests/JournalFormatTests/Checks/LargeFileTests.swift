import FormatLaws
import Synchronization
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

  @Test(arguments: [
    "## Winz\n", "## Lesons\n", "[a](b.pdf)\u{301}", "- [ ] a (due x)\n", "# [[a]] ",
  ])
  func `take linear time for slips that nobody makes so often`(unit: String) {
    let checker = Checker { _ in false }
    #expect(growth(of: unit, count: 1000) { _ = checker.check(Document($0), path: path) } < 28)
  }

  @Test func `take linear time to see that a line of many days is one of days`() {
    let screen = EntryScreen(settings: .init())
    let took = growth(of: "(due 2026-03-04) ", count: 1000) { bytes in
      var scanner = FrontMatterScanner()
      scanner.scan(bytes.span)
      _ = screen.passes(bytes.span, scanned: scanner, stem: "2026-03-04-note")
    }
    #expect(took < 28)
  }

  @Test(arguments: [
    (unit: "## Lesons\n", code: DiagnosticCode.nearSectionName),
    (unit: "[a](b.pdf)\n", code: .missingTarget),
    (unit: "<!-- journal: ignore JF501 -->\n", code: .unusedIgnore),
    (unit: "<!-- journal:or 7f3a9c21 -->\n", code: .damagedVersions),
  ])
  func `name a thousand findings and say that there are more`(unit: String, code: DiagnosticCode) {
    let bytes = Array((head + String(repeating: unit, count: 1500)).utf8)
    let findings = Checker { _ in false }.check(Document(bytes), path: path)
    #expect(findings.map(\.code) == Array(repeating: code, count: 1000))
    #expect(findings.last?.notes.last?.hasPrefix("there is more in this file") == true)
    #expect(findings.dropLast().allSatisfy { $0.notes.isEmpty })
  }

  @Test(arguments: [
    "tags: [\(String(repeating: "\"a b\", ", count: 9000))]",
    "ratings: [\(String(repeating: "clarty=9, ", count: 6000))]",
    "title: \"\(String(repeating: "\\q", count: 30000))\"",
  ])
  func `name a thousand findings in front matter too`(field: String) {
    let text = "---\ndate: 2026-03-04\nkind: interview\napp: a\n\(field)\n---\n"
    #expect(Checker().check(Document(Array(text.utf8)), path: path).count == 1000)
  }

  @Test(arguments: ["## Lesons\n", "<!-- journal: ignore JF501 -->\n", "A day.\r"])
  func `are mended however many there are, and a second time changes nothing`(unit: String) {
    let checker = Checker { _ in false }
    let fixer = Fixer(checker)
    let bytes = Array((head + String(repeating: unit, count: 1500) + "\n").utf8)
    let fixed = fixer.fix(bytes, path: path, unsafe: true).bytes
    #expect(fixed != bytes)
    #expect(checker.check(Document(fixed), path: path).isEmpty)
    #expect(fixer.fix(fixed, path: path, unsafe: true).bytes == fixed)
  }

  @Test func `name the worst when they do not name all`() {
    let text = head + String(repeating: "## Lesons\n", count: 1500) + "[a](b.pdf)\n"
    let findings = Checker { _ in false }.check(Document(Array(text.utf8)), path: path)
    #expect(findings.count == 1000)
    #expect(findings.last?.code == .missingTarget)
  }

  @Test func `do not hide one kind of finding behind another of the same check`() {
    let text = head + String(repeating: "[a](b.pdf)\n", count: 1500) + "[a](c.pdf)\n"
    let checker = Checker { $0.hasSuffix("b.pdf") }
    let findings = checker.check(Document(Array(text.utf8)), path: path)
    #expect(findings.count == 1000)
    #expect(findings.last?.code == .missingTarget)
  }

  @Test func `look at a file no more often than its size allows`() {
    let looks = Mutex(0)
    let checker = Checker { _ in
      looks.withLock { $0 += 1 }
      return true
    }
    // Only the first comment may go, and then the next one is the first.
    let comments = String(repeating: "<!-- journal: ignore JF501 -->\n", count: 300)
    let bytes = Array((head + comments + "[a](2026-03-04-note/b.pdf)\n").utf8)
    let fixed = Fixer(checker) { 10 * $0 }.fix(bytes, path: path)
    #expect(fixed.rounds.count == 3)
    #expect(looks.withLock { $0 } == 4)
  }

  @Test func `do not count what a comment or the settings pass over`() {
    let link = "[a](b.pdf) <!-- journal: ignore JF501 -->\n"
    let text = head + String(repeating: link, count: 1500) + "[a](c.pdf)\n"
    let found = Checker { _ in false }.check(Document(Array(text.utf8)), path: path)
    #expect(found.map(\.message) == ["the journal has no file 'entries/2026/03/c.pdf'"])

    var settings = JournalSettings()
    settings.severities.updateValue(nil, forKey: "JF504")
    let stray = head + String(repeating: "[a](b.pdf)\n", count: 1500) + "[a](c.pdf)\n"
    let checker = Checker(settings: settings) { $0.hasSuffix("b.pdf") }
    #expect(checker.check(Document(Array(stray.utf8)), path: path).map(\.code) == [.missingTarget])
  }

  @Test func `look once for a file that many links lead to`() {
    let asked = Mutex<[String]>([])
    let checker = Checker { path in
      asked.withLock { $0.append(path) }
      return true
    }
    let text = head + String(repeating: "[a](2026-03-04-note/b.pdf)\n", count: 3000)
    #expect(checker.check(Document(Array(text.utf8)), path: path).isEmpty)
    #expect(asked.withLock { $0 } == ["entries/2026/03/2026-03-04-note/b.pdf"])
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
