import Testing

@testable import JournalFormat

@Test(arguments: [
  ("yes", true), ("On", true), ("y", true), ("TRUE", true), ("no", false), ("off", false),
])
func `a setting understands the same words for yes and no as an entry`(word: String, flag: Bool) {
  let document = Document(Array("must_take_soon: \(word)\n".utf8), fenced: false)
  let reading = SettingsReading(document)
  #expect(reading.settings.mustTakeSoon == flag)
  #expect(reading.problems.isEmpty)
}

@Suite struct `The journal's settings` {
  private func reading(_ text: String) -> SettingsReading {
    SettingsReading(Document(Array(text.utf8), fenced: false))
  }

  @Test func `hold what journal.yaml says`() {
    let settings = reading(
      """
      # journal.yaml
      format: 1
      id: 6f1c0c9e-2a37-4c55-9d3e-5b0a4d1f9b72
      timezone: Europe/Berlin
      country: DE
      areas: [stakeholders]
      role_families: [analytics, engineering]
      fields: [commute=minutes, remote=flag]
      sections: [Erfolge=wins, Weiter=next]
      check: [JF305=off, JF601=warning]
      ignore:
        - entries/2019/**
      must_take_soon: true
      thank_you: false
      word_check: no
      """
    )
    #expect(settings.problems.isEmpty)
    var expected = JournalSettings()
    expected.id = "6f1c0c9e-2a37-4c55-9d3e-5b0a4d1f9b72"
    expected.timezone = "Europe/Berlin"
    expected.country = "DE"
    expected.areas = ["stakeholders"]
    expected.roleFamilies = ["analytics", "engineering"]
    expected.fields = [CustomField("commute", .number), CustomField("remote", .flag)]
    expected.sections = [HeadingName("erfolge"): .wins, HeadingName("Weiter"): .next]
    expected.severities = ["JF305": nil, "JF601": .warning]
    expected.ignore = ["entries/2019/**"]
    expected.mustTakeSoon = true
    expected.thankYou = false
    expected.wordCheck = false
    #expect(settings.settings == expected)
  }

  @Test func `have defaults for all that is missing`() {
    #expect(reading("").settings == JournalSettings())
    #expect(reading("format: 1\nareas:\n").settings == JournalSettings())
  }

  @Test(arguments: [
    ("colour: red", SettingsReading.Problem.Kind.unknownKey),
    ("format: 2", .newerFormat),
    ("timezone: [a, b]", .notOneValue),
    ("areas:\n  a: b", .notAList),
    ("thank_you: perhaps", .notAFlag),
    ("fields: [commute]", .notAPair),
    ("fields: [mood=scale]", .badFieldName),
    ("fields: [Bus-Line=text]", .badFieldName),
    ("check: [JF999=off]", .unknownCode),
    ("check: [JF301=loud]", .notOneOf(["off", "error", "warning", "info"], called: "severity")),
    ("sections: [Wins=next]", .builtInSection),
  ])
  func `keep the default of what is wrong`(text: String, kind: SettingsReading.Problem.Kind) {
    #expect(reading(text).problems.map(\.kind) == [kind])
    #expect(reading(text).settings == JournalSettings())
  }

  @Test(arguments: [
    "check: [JF302=off, JF302=info]", "fields: [a=date, a=flag]", "sections: [A=wins, A=next]",
  ])
  func `take the first of two items of one name`(text: String) {
    let first = text.replacing(/, .*\]/, with: "]")
    #expect(reading(text).problems.map(\.kind) == [.standsTwice])
    #expect(reading(text).settings == reading(first).settings)
    #expect(reading(first).problems.isEmpty)
  }

  @Test func `are no list where one is never closed, which is said once`() {
    #expect(reading("check: [JF302=off").problems.isEmpty)
  }

  @Test func `name the patterns that no file matches`() {
    let settings = Document(
      Array("ignore: [a/**, '!entries/**', entries/2026, prompts, ENTRIES]\n".utf8),
      fenced: false
    )
    let paths = ["entries/2026/03/2026-03-04-note.md", "prompts/evening.md"]
    let found = Checker().check(patternsOf: settings, among: paths)
    #expect(found.map(\.code.description) == ["JF807", "JF807", "JF807"])
    #expect(found[1].message == "'!entries/**' matches no file that is checked")
  }

  @Test func `decide how bad a finding is, and which paths are passed over`() {
    let entry = Document(Array("---\nmood: 2\n---\nno newline".utf8))
    let path = "entries/2019/03/2019-03-04-note.md"
    func codes(_ text: String) -> [String] {
      Checker(settings: reading(text).settings).check(entry, path: path)
        .map { "\($0.code) \($0.severity)" }
    }
    #expect(codes("").contains("JF008 info"))
    #expect(codes("check: [JF008=error]").contains("JF008 error"))
    #expect(!codes("check: [JF008=off]").contains { $0.hasPrefix("JF008") })
    #expect(codes("ignore: [entries/2019/**]") == [])
    #expect(codes("ignore: [entries/*/03]") == [])
    #expect(codes("ignore: [entries/2018/**, '*.md']") != [])
  }
}

@Suite struct `The people of a journal` {
  @Test func `have handles and roles`() {
    let text = "# names\nmia: [supporter, peer]\nines: interviewer\nbo:\n"
    let people = People(Document(Array(text.utf8), fenced: false))
    #expect(people.all.map(\.handle) == ["mia", "ines", "bo"])
    #expect(people["mia"]?.roles == ["supporter", "peer"])
    #expect(people["ines"]?.roles == ["interviewer"])
    #expect(people.with(role: "supporter").map(\.handle) == ["mia"])
    #expect(people["nobody"] == nil)
    #expect(People().all.isEmpty)
  }
}
