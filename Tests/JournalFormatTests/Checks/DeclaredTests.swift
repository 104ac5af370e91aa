import Testing

@testable import JournalFormat

private func codes(_ sample: JournalSample, strict: Bool = true) -> [String] {
  sample.checked(strict: strict).flatMap(\.findings).map(\.code.description)
}

@Suite struct `A strict check` {
  @Test func `asks that people, companies and tags are declared`() {
    let sample = JournalSample.journal(
      settings: "companies: [Acme GmbH]\ntags: [search]\n",
      people: "mia: [supporter]\n",
      fields: "kind: application\ncompany: Globex\npeople: [mia, ines]\ntags: [Search/x, other]"
    )
    #expect(codes(sample) == ["JF318", "JF317", "JF319"])
    #expect(codes(sample, strict: false) == [])
  }

  @Test func `asks nothing of people when nobody says who there is`() {
    #expect(codes(.fields("kind: checkin\npeople: [mia]")) == [])
  }

  @Test func `may be asked of one code alone, by the settings`() {
    let fields = "kind: application\ncompany: Globex\ntags: [other]"
    let settings = "companies: [Acme]\ncheck: [JF318=error]\n"
    let sample = JournalSample.journal(settings: settings, fields: fields)
    #expect(codes(sample, strict: false) == ["JF318"])
    #expect(sample.checked().last?.findings.map(\.severity) == [.error])
  }

  @Test func `needs people when it is strict, or the settings ask for that code`() {
    var settings = JournalSettings()
    #expect(Checker.asksForPeople(settings, strict: true))
    #expect(!Checker.asksForPeople(settings, strict: false))
    settings.severities = ["JF317": .warning]
    #expect(Checker.asksForPeople(settings, strict: false))
  }

  @Test func `quotes a name that it corrects where it must`() {
    let sample = JournalSample.journal(
      settings: "companies: [\"Acme: Berlin\"]\n",
      fields: "kind: application\ncompany: 'Acme: Berlim'"
    )
    let fixed = DiagnosticCode.undeclaredCompany
    let text = sample.fixed(fixed, unsafe: true, strict: true)?.files.last.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(text?.contains("company: \"Acme: Berlin\"\n") == true)
  }
}
