import FormatLaws
import Testing

@testable import JournalFormat

private let stem = "2026-03-04-note"

/// Whether the screen passes a file, and whether the checks find nothing in it.
private func verdicts(
  _ bytes: [UInt8],
  settings: JournalSettings = .init()
) -> (passes: Bool, isClean: Bool) {
  var scanner = FrontMatterScanner()
  scanner.scan(bytes.span)
  let checker = Checker(settings: settings)
  let passes = checker.screen?.passes(bytes.span, scanned: scanner, stem: stem) ?? false
  let findings = checker.check(Document(bytes), path: "entries/2026/03/\(stem).md")
  return (passes, findings.isEmpty)
}

private func passes(_ fields: String, body: String = "") -> Bool {
  verdicts(Array("---\ndate: 2026-03-04\n\(fields)\n---\n\(body)".utf8)).passes
}

@Suite struct `The screen before the checks` {
  @Test(arguments: [
    "kind: checkin\nmood: 2\nemotions: [sad, relieved]\ntags: [search/learning]",
    "kind: application\nevent: opened\napp: acme-12\ncompany: Acme GmbH 12\ngut: unsure",
    "kind: interview\napp: acme\nratings: [clarity=3]\nfocus: [clarity, nerves]\nfelt: 4",
    "kind: application\napp: acme\ngut: \"yes\"\npull: [work, 'people']",
    "kind: care\nactivity: soak\nminutes: 40.5\nprivate: true\ntitle: 'no'",
    "kind: message\napp: acme\npurpose: thank_you\nsent: 2026-03-05T09:30:00+01:00 # at last\nincludes:\n  - thanks",
  ])
  func `passes what is written as it should be`(fields: String) {
    #expect(passes(fields))
    #expect(
      passes(
        fields,
        body: "\n## Next\n\n- [ ] Write: (due 2026-03-09)\n\n## Lessons\n\n- clarity: a\n"
      )
    )
  }

  @Test(arguments: [
    "kind: rejection", "kind: walk", "mood: 2", "kind: checkin\nmood: 6", "kind: checkin\nkey: a",
    "kind: checkin\ncompany: no", "kind: checkin\ntitle: 12", "kind: checkin\napp: Acme",
    "kind: checkin\ntags: [a b]", "kind: checkin\ndue: 0026-03-04", "kind: checkin\nmood: [2]",
    "kind: checkin # journal: ignore JF305", "kind: checkin\nfocus: [clarty]",
    "kind: checkin\nmood:", "kind: application\napp: acme\ngut: yes",
    "kind: application\napp: acme\ngut: \"maybe\"", "kind: checkin\nmood: \"2\"",
  ])
  func `does not pass what a check may speak of`(fields: String) { #expect(!passes(fields)) }

  @Test(arguments: [
    "A day. ![a](b)", "~~~\na\n", "(due 2026-02-30)", "Done (done 2026-03-04 )", "A (due ",
    "A long line of words before a comment <!-- a -->", "[a](b)", "[[2026-03-04-note]]", "<!-- a",
    "```\na\n", "(due soon)", "## Lessons\n- clarty: a",
    "## Lesson\n", "Lessons\n---\n", "Lessons\n- \n", "Lessons\n-\t\r\n- clarity, skil: a\n",
    "  ## *LeSSons*\n* clarty: a\n", "no end", "a\u{1}\n",
    "<<<<<<< a\n>>>>>>> b\n",
  ])
  func `does not pass a body that a check may speak of`(body: String) {
    #expect(!passes("kind: checkin", body: body))
  }

  @Test func `does not pass lessons under another name`() {
    var settings = JournalSettings()
    settings.sections = [HeadingName("Gelernt"): .lessons]
    let text = "---\ndate: 2026-03-04\nkind: checkin\n---\n## Gelernt\n\n- clarty: a\n"
    #expect(verdicts(Array(text.utf8), settings: settings) == (false, false))
  }

  @Test func `passes nothing that the checks find something in`() {
    var random = SeededGenerator(seed: 11)
    var passed = 0
    let samples = DiagnosticPage.all.flatMap { page in
      [page.failing, page.passing].flatMap(\.smallEntries)
    }
    for sample in samples {
      for _ in 0..<40 {
        var bytes = sample
        for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
          let place = Int.random(in: bytes.indices, using: &random)
          bytes[place] = Array("\n -:#=[]aLs19'\"\u{1}é".utf8).randomElement(using: &random) ?? 0
        }
        let (passes, isClean) = verdicts(bytes)
        if passes { passed += 1 }
        #expect(isClean || !passes, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(passed > 100)
  }
}
