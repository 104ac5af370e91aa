import FormatLaws
import Testing

@testable import JournalFormat

private let fixer = Fixer(Checker())

private func fixed(
  _ text: String,
  stem: String = "2026-03-04-note",
  unsafe: Bool = false
) -> (text: String, codes: [String]) {
  let result = fixer.fix(Array(text.utf8), path: "entries/\(stem).md", unsafe: unsafe)
  return (String(decoding: result.bytes, as: UTF8.self), result.applied.map(\.code.description))
}

@Suite struct `Fixing a file` {
  @Test(arguments: [
    ("A day.", "A day.\n"),
    ("\u{FEFF}A day.\n", "A day.\n"),
    ("One\r\ntwo\nthree", "One\r\ntwo\r\nthree\r\n"),
    (
      "---\ndate: 2026-03-04\nkind: checkin\n...\n",
      "---\ndate: 2026-03-04\nkind: checkin\n---\n"
    ),
    ("---\nmood: 2\n---\n", "---\nmood: 2\nkind: checkin\ndate: 2026-03-04\n---\n"),
    (
      "---\ndate: 2026-03-04 09:30\nkind: checkin\n---\n",
      "---\ndate: 2026-03-04T09:30:00\nkind: checkin\n---\n"
    ),
    (
      "---\ndate: 2026-03-04T09:30+01:00[Europe/Berlin]\nkind: checkin\n---\n",
      "---\ndate: 2026-03-04T09:30:00+01:00\nkind: checkin\ntimezone: Europe/Berlin\n---\n"
    ),
    (
      "---\ndate: 2026-03-04\nkind: application\ncompany: no\ntitle: a: b\nprivate: Yes\n---\n",
      "---\ndate: 2026-03-04\nkind: application\ncompany: \"no\"\ntitle: \"a: b\"\nprivate: true\n---\n"
    ),
    (
      "---\ndate: 2026-03-04\nkind: checkin\nhow: In-Person # hm\n---\n",
      "---\ndate: 2026-03-04\nkind: checkin\nhow: in_person # hm\n---\n"
    ),
  ])
  func `mends what is safe to mend`(before: String, after: String) {
    #expect(fixed(before).text == after)
    #expect(fixed(after).codes == [])
  }

  @Test func `leaves guesses alone unless it may guess`() {
    let text = "---\ndate: 2026-03-04\nkind: checkin\nmoood: 2\nhow: mial\n---\n"
    #expect(fixed(text).text == text)
    #expect(
      fixed(text, unsafe: true).text
        == "---\ndate: 2026-03-04\nkind: checkin\nmood: 2\nhow: mail\n---\n"
    )
  }

  @Test func `changes no byte but those it mends`() {
    let text = """
      ---\r
      # my own note\r
      date:   2026-03-04 09:30   # morning\r
      kind: 'checkin'\r
      x-own: {a: [1,  2]}\r
      company:    no\r
      emotions: [ calm ,"tired" ]   \r
      ---  \r
      \r
      Trailing blanks.   \r
      \tTabs. \u{E4}\u{308}\r
      """
    let result = fixed(text)
    let expected =
      text
      .replacing("2026-03-04 09:30", with: "2026-03-04T09:30:00")
      .replacing("company:    no", with: "company:    \"no\"") + "\r\n"
    #expect(result.text == expected)
    #expect(Set(result.codes) == ["JF403", "JF116", "JF008"])
    #expect(fixed(result.text).codes == [])
  }

  @Test(arguments: [
    "---\nkind: checkin\ncompany: no",
    "---\nkind: checkin\ncompany: no\ntitle: \"open\n---\n",
    "---\nkind: checkin\ncompany: no\n<<<<<<< HEAD\n=======\n>>>>>>> b\n---\n",
    "---\nkind: checkin\ncompany: no\ntitle: *x\n---\n",
    "---\nkind: checkin\ncompany: no\n---\nA\u{0}day",
  ])
  func `never rewrites what could not be parsed`(text: String) {
    #expect(fixed(text).text == text)
    #expect(fixed(text, unsafe: true).codes == [])
    let path = "entries/2026/03/2026-03-04-note.md"
    let found = Checker().check(JournalFile(path: path).document(Array(text.utf8)), path: path)
    #expect(found.flatMap(\.fixes).allSatisfy { $0.application == .offered })
  }

  @Test func `leaves a choice between two equal fixes to the person`() {
    let text = "---\ndate: 2026-03-05\nkind: checkin\n---\n"
    #expect(fixed(text, unsafe: true).text == text)
  }

  @Test(arguments: [
    ("MOOD: 4", "mood: 4"), ("Mood After: 4", "mood_after: 4"), ("moodAfter: 4", "mood_after: 4"),
    ("appURL: z", "app_url: z"), ("URLOfAd: z", "url_of_ad: z"), ("My-Key: z", "my_key: z"),
  ])
  func `writes a key as the others are written`(before: String, after: String) {
    let text = fixed("---\ndate: 2026-03-04\nkind: checkin\n\(before)\n---\n", unsafe: true).text
    #expect(text == "---\ndate: 2026-03-04\nkind: checkin\n\(after)\n---\n")
  }

  @Test func `gives the file back when mending one thing breaks another`() {
    // The misspelt key holds what the field cannot be.
    let text = "---\ndate: 2026-03-04\nkind: checkin\nmoood: fine\n---\n"
    #expect(fixed(text, unsafe: true).text == text)
  }

  @Test(arguments: DiagnosticPage.all.indices)
  func `mends each sample whose finding has a fix, and a second time nothing`(index: Int) {
    let page = DiagnosticPage.all[index]
    let found = page.findings.flatMap(\.findings)
    let isFixable = found.contains { $0.fixes.contains { $0.application != .offered } }
    #expect(isFixable == (page.fixed != nil), "\(page.code)")
    guard let fixed = page.fixed else { return }
    let left = fixed.checked(strict: page.isStrict).flatMap(\.findings)
    #expect(left.map(\.message) == [], "\(page.code)")
  }
}
