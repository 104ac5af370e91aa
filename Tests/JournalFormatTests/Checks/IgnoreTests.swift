import Testing

@testable import JournalFormat

private let path = "entries/2026/03/2026-03-04-note.md"

private func codes(_ text: String, settings: JournalSettings = .init()) -> [String] {
  Checker(settings: settings).check(Document(Array(text.utf8)), path: path)
    .map(\.code.description)
}

private func entry(_ fields: String, body: String = "") -> String {
  "---\ndate: 2026-03-04\nkind: checkin\n\(fields)\n---\n\(body)"
}

@Suite struct `Comments that ask to ignore something` {
  @Test(arguments: [
    "mood: 7 # journal: ignore JF302",
    "mood: 7 #journal: ignore JF302",
    "mood: 7 # journal:ignore JF302",
    "mood: 7 # journal:  ignore-file JF302",
    "# journal: ignore JF302\nmood: 7",
    "# journal: ignore JF302 (it goes to eleven)\n\n# a note\nmood: 7",
    "# journal: ignore JF302 -- JF999 is another matter\nmood: 7",
    "# journal: ignore-file JF302\nenergy: 3\nmood: 7",
    "stung:\n  - xyz # journal: ignore JF301\n  - age",
    "# journal: ignore JF302, JF201\nmood: 7\nmoood: 2 # journal: ignore JF201",
  ])
  func `silence their line, the next one, or the file`(fields: String) {
    #expect(!codes(entry(fields)).contains("JF302") && !codes(entry(fields)).contains("JF301"))
  }

  @Test func `silence nothing else`() {
    #expect(
      codes(entry("mood: 7 # journal: ignore JF303\nenergy: 9")) == ["JF302", "JF821", "JF302"]
    )
    #expect(codes(entry("# journal: ignore JF302\nmood: 2\nenergy: 9")) == ["JF821", "JF302"])
  }

  @Test(arguments: [
    "[us](../../../../a.jpg) <!-- journal: ignore JF502 -->\n",
    "<!-- journal: ignore JF502 -->\n\n[us](../../../../a.jpg)\n",
    "<!-- journal: ignore-file JF502 (the wall) -->\n\nA day.\n\n[us](../../../../a.jpg)\n",
    "## Wins\n\n- one\n- [us](../../../../a.jpg) <!-- journal: ignore JF502 -->\n",
    "<!--journal:ignore JF502-->\n\n[us](../../../../a.jpg)\n",
  ])
  func `work in the body`(body: String) {
    #expect(codes(entry("mood: 2", body: body)) == [])
  }

  @Test(arguments: [
    entry("title: \"# journal: ignore JF302\""),
    entry("note: |\n  # journal: ignore JF302"),
    entry("mood: 2", body: "```\n<!-- journal: ignore JF302 -->\n```\n"),
    entry("mood: 2", body: "One could write journal: ignore JF302.\n"),
  ])
  func `are no comments within a value or code`(text: String) {
    #expect(codes(text) == [])
  }

  @Test func `are found wanting when nothing needs them, or they name no code`() {
    #expect(codes(entry("mood: 2 # journal: ignore JF302")) == ["JF821"])
    #expect(codes(entry("mood: 7 # journal: ignore JF302 JF305")) == ["JF821"])
    #expect(codes(entry("mood: 7 # journal: ignore not-a-scale")) == ["JF302", "JF822"])
    #expect(codes(entry("mood: 7 # journal: ignore")) == ["JF302", "JF822"])
  }

  @Test func `hold up to words that are no codes, which are one finding and perhaps a reason`() {
    let text = entry("mood: 7 # journal: ignore JF302 since it goes to eleven")
    #expect(codes(text) == ["JF822"])
    let fixed = Fixer(Checker()).fix(Array(text.utf8), path: path, unsafe: true).bytes
    #expect(
      String(decoding: fixed, as: UTF8.self)
        == entry("mood: 7 # journal: ignore JF302 -- since it goes to eleven")
    )
    let body = entry(
      "mood: 2",
      body: "[us](../../../../a) <!-- journal: ignore JF502 the wall -->\n"
    )
    let inBody = Fixer(Checker()).fix(Array(body.utf8), path: path, unsafe: true).bytes
    #expect(String(decoding: inBody, as: UTF8.self).contains("ignore JF502 (the wall) -->"))
  }

  @Test(arguments: ["jf302", "302", "not-a-scale", "not-a-scal"])
  func `say which code is meant by another word for it`(word: String) {
    let text = entry("mood: 7 # journal: ignore \(word)")
    let found = Checker().check(Document(Array(text.utf8)), path: path)
    #expect(found.compactMap(\.label) == ["did you mean 'JF302'?"])
  }

  @Test func `do nothing over several lines, and it is said`() {
    let body = "<!-- journal: ignore JF502\n-->\n\n[us](../../../../a.jpg)\n"
    #expect(codes(entry("mood: 2", body: body)) == ["JF822", "JF502"])
    #expect(codes(entry("mood: 2", body: "<!-- journal: ignore JF502\n\nA day.\n")) == ["JF603"])
  }

  @Test func `hide nothing that stops the file from being read`() {
    let conflict = "<!-- journal: ignore-file JF009 -->\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n"
    #expect(codes(conflict) == ["JF009"])
    #expect(codes("<!-- journal: ignore JF501 -->\n" + conflict) == ["JF009"])
    #expect(codes("---\nmood: 2\n# journal: ignore-file JF101\n") == ["JF101"])
    #expect(codes("---\nmood: 2 # journal: ignore JF302\n") == ["JF101"])
  }

  @Test func `are not called unused where the code is not looked for`() {
    #expect(codes(entry("mood: 2 # journal: ignore JF317, JF702, JF901, JF501, JF504")) == [])
    var settings = JournalSettings()
    settings.severities = ["JF302": Diagnostic.Severity?.none]
    #expect(codes(entry("mood: 2 # journal: ignore JF302"), settings: settings) == [])
  }

  @Test(arguments: [
    (entry("mood: 2 # journal: ignore JF302"), entry("mood: 2")),
    (entry("# journal: ignore JF302\nmood: 2"), entry("mood: 2")),
    (
      entry("mood: 7 # journal: ignore JF301, JF302, JF303"),
      entry("mood: 7 # journal: ignore JF302")
    ),
    (
      entry("mood: 2", body: "A day. <!-- journal: ignore JF502 JF503 JF605 -->\n"),
      entry("mood: 2", body: "A day. <!-- journal: ignore JF503 -->\n")
    ),
    (
      entry("mood: 2", body: "<!-- journal: ignore JF605 -->\nA day.\n"),
      entry("mood: 2", body: "A day.\n")
    ),
  ])
  func `go when they are not needed`(before: String, after: String) {
    let fixed = Fixer(Checker()).fix(Array(before.utf8), path: path)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == after)
  }

  @Test(arguments: [
    entry("mood: 2 # journal: ignore JF302 -- Mia asked for it"),
    entry("mood: 2 # journal: ignore JF302 (Mia asked for it)"),
    entry("mood: 2", body: "A\n<!-- journal: ignore JF605 -->\nB\n"),
    entry("mood: 2", body: "- A\n\n<!-- journal: ignore JF605 -->\n\n- B\n"),
  ])
  func `stay when a person said why, or when they part what stands around them`(text: String) {
    #expect(codes(text) == ["JF821"])
    #expect(Fixer(Checker()).fix(Array(text.utf8), path: path).bytes == Array(text.utf8))
    #expect(Fixer(Checker()).fix(Array(text.utf8), path: path, unsafe: true).applied.count == 1)
  }

  @Test func `stay in a file in which git left a conflict`() {
    let text = entry(
      "mood: 2",
      body: "<!-- journal: ignore JF605 -->\n\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n"
    )
    #expect(Fixer(Checker()).fix(Array(text.utf8), path: path).bytes == Array(text.utf8))
    var settings = JournalSettings()
    settings.severities = ["JF009": Diagnostic.Severity?.none]
    let fixer = Fixer(Checker(settings: settings))
    #expect(fixer.fix(Array(text.utf8 + [0x41]), path: path).applied.isEmpty)
  }

  @Test func `are about one line together when they stand above it together`() {
    let comments = "<!-- journal: ignore JF605 -->\n<!-- journal: ignore JF502 -->\n"
    #expect(codes(entry("mood: 2", body: comments + "[us](../../../../a.jpg)\n")) == ["JF821"])
  }

  @Test func `hold for what is found across entries`() {
    let sample = JournalSample.entries([
      ("2026-03-04-a", "As on [[nowhere]].\n"),
      ("2026-03-05-b", "As on [[nowhere]]. <!-- journal: ignore JF503 -->\n"),
    ])
    #expect(sample.checked().map { $0.findings.map(\.code.description) } == [["JF503"], []])
  }

  @Test func `are found wanting when nothing across entries needs them`() {
    let sample = JournalSample.entries([
      ("2026-03-04-a", "As on [[2026-03-05-b]]. <!-- journal: ignore JF503 -->\n"),
      ("2026-03-05-b", "A day.\n"),
    ])
    #expect(sample.checked().map { $0.findings.map(\.code.description) } == [["JF821"], []])
  }

  @Test func `hold in the journal's own files`() {
    let settings = "format: 1\n# journal: ignore JF801\ncolour: red\n"
    let document = JournalFile.settings.document(Array(settings.utf8))
    #expect(Checker().check(document, path: "journal.yaml").isEmpty)
  }
}
