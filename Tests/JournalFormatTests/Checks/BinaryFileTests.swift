import Testing

@testable import JournalFormat

@Suite struct `A file that is no text` {
  @Test func `gives one finding`() {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
    let findings = Checker().check(Document(bytes), path: "entries/2026/03/2026-03-04-a.md")
    #expect(findings.map(\.code) == [.controlCharacter])
    #expect(findings[0].message.contains("control characters stand in the file"))
  }

  @Test(arguments: [0, UInt8(ascii: "\r")])
  func `gives few findings however long it is`(byte: UInt8) {
    let document = Document([UInt8](repeating: byte, count: 1 << 16))
    #expect(document.problems.count == 2)
  }

  @Test func `is not one with a few control characters`() {
    let bytes = Array("A \u{1B}[1mday\u{1B}[0m.\n".utf8)
    let findings = Checker().check(Document(bytes), path: "entries/2026/03/2026-03-04-a.md")
    #expect(findings.count == 2)
  }
}
