import FormatLaws
import JournalFormat
import Testing

@Suite struct `Any bytes at all` {
  private static let fixtures = [
    """
    \u{FEFF}---\r
    # on kind\r
    kind: rejection # no\r
    date: 2026-03-04T09:30+01:00\r
    title: "it's \\u00e9\\q"\r
    emotions: [sad, 'very ''tired''', "a"\r
      , b]\r
    ratings: [clarity=3]\r
    ---\r
    # Day\r
    \r
    ## Wins\r
    - one\r
    """,
    """
    ---
    note: >-
      folded
        more

      end
    list:
      - a
      # c
      - |2
         b
      - c: d
        e: {f: [g, "h"]}
    plain: one
      two
    bad: "open
    mood: &x 3
    mood: 4
    ...
    Text\u{2028}
    """,
    "---\n<<<<<<< a\nmood: 1\n=======\nmood: 2\n>>>>>>> b\n---\n",
    "timezone: Europe/Berlin\nfields: [a=flag]\nmia: [supporter]\n",
  ].map { Array($0.utf8) }

  @Test(arguments: fixtures) func `that begin a file are read without a trap`(bytes: [UInt8]) {
    for length in bytes.indices { expectSound(Array(bytes[..<length])) }
  }

  @Test(arguments: fixtures) func `in one place of a file are read without a trap`(bytes: [UInt8]) {
    let changes = [0, 0x0A, 0x0D, 0x20, 0xC3] + Array("\"':-[|#,".utf8)
    for index in bytes.indices {
      for change in changes {
        var changed = bytes
        changed[index] = change
        expectSound(changed)
      }
    }
  }

  @Test(arguments: ["}", "]", ",", "a,", "[", "{", "\"", "'"])
  func `repeated as often as front matter may be long are read without a trap`(_ token: String) {
    let value = String(repeating: token, count: 65_536 / token.utf8.count)
    for opening in ["[", "", "\n- "] {
      let document = Document(Array("---\nk: \(opening)\(value)\n---\n".utf8))
      #expect(document.problems.count < 300)
    }
  }

  @Test func `are printed as they were parsed`() throws {
    for first in UInt8.min...UInt8.max {
      try Law.checkPrinting(Document([first]))
      for second in UInt8.min...UInt8.max {
        try Law.checkPrinting(Document([first, second], fenced: first.isMultiple(of: 2)))
      }
    }
  }

  @Test func `in random order are read without a trap`() {
    let alphabet =
      Array("---\n\n\n  \t\r:::,,[]{}\"'\\|>#&*!?%@`~=.x1é\u{2028}\0".utf8) + [0xFF, 0xC3]
    for seed in 0..<1500 {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = Bool.random(using: &random) ? Array("---\na: ".utf8) : []
      for _ in 0..<Int.random(in: 0...120, using: &random) {
        bytes.append(alphabet.randomElement(using: &random) ?? 0)
      }
      if Bool.random(using: &random) { bytes += Array("\n---\n".utf8) }
      guard expectSound(bytes) else {
        Issue.record("seed \(seed)")
        return
      }
    }
  }

  @discardableResult
  private func expectSound(_ bytes: [UInt8]) -> Bool {
    do throws(BrokenLaw) {
      try Law.reading.check(bytes)
      return true
    } catch {
      Issue.record(error)
      return false
    }
  }
}
