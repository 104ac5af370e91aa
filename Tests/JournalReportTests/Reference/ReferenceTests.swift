import JournalFormat
import JournalInsights
import Testing

@testable import JournalReport

@Suite struct `The reference` {
  private let reference = Reference(
    settings: JournalSettings(
      Document(Array("fields: [commute=minutes]\nareas: [stakeholders]\n".utf8), fenced: false)
    )
  )

  @Test func `stands in docs as the tables have it`() {
    expectFile(Reference().fieldsPage, "docs/fields.md")
    expectFile(Reference().codesPage, "docs/codes.md")
    expectFile(Reference().figuresPage, "docs/figures.md")
    expectFile(EntrySchema().json.text, "docs/entry.schema.json")
  }

  @Test func `explains all that has a name`() {
    #expect(reference.topics(.kind).map(\.name) == Kind.builtIn.map(\.name))
    #expect(reference.topics(.field).map(\.name) == Field.allCases.map(\.name) + ["commute"])
    #expect(reference.topics(.code).map(\.name) == DiagnosticCode.all.map(\.description))
    #expect(reference.topics(.metric).map(\.name) == Metric.allCases.map(\.id))
    #expect(reference.topics.allSatisfy { !$0.meaning.isEmpty })
  }

  @Test(arguments: [
    ("JF301", ["JF301"]), ("jf301", ["JF301"]), ("301", ["JF301"]), ("unknown-value", ["JF301"]),
    ("win", ["win", "win"]), ("commute", ["commute"]), ("m3", ["M3"]), ("301st", []), ("0", []),
  ])
  func `is asked by name`(word: String, names: [String]) {
    #expect(reference.topics(named: word).map(\.name) == names)
  }

  private let missingField = DiagnosticCode("JF305")

  @Test(arguments: Field.allCases) func `gives each field an example that is valid`(field: Field) {
    guard field != .kind else { return }
    let type = field.definition.type
    let kind: Kind =
      if case .oneOfByKind(let table) = type {
        Kind.builtIn.first { table[$0.name] != nil } ?? .checkin
      } else { .checkin }
    let text = "---\nkind: \(kind.name)\n\(field.name): \(type.example)\n---\n"
    let findings = Checker().check(
      Document(Array(text.utf8)),
      path: "entries/2026/03/2026-03-04-a.md"
    )
    let ofValues = findings.filter {
      $0.code != missingField && (300..<330).contains($0.code.number)
    }
    #expect(field == .unsettled || ofValues.isEmpty)
  }

  @Test func `shows a finding as check does, and the file put right`() throws {
    let topic = try #require(reference.topics(named: "JF301").first)
    expectGolden(text(topic.lines(width: 60)), "explain-code.txt")
    expectGolden(reference.json([topic]).text, "explain-code.json")
  }

  @Test func `fits the terminal`() {
    let topics = reference.topics.filter { $0.sort != .code }
    let lines = reference.overview(width: 40) + topics.flatMap { $0.lines(width: 40) }
    #expect(lines.filter { $0.columns > 40 }.map(\.text) == [])
  }
}

@Suite struct `The JSON Schema` {
  private func members(_ json: JSON?) -> [JSON.Member] {
    guard case .object(let members) = json else { return [] }
    return members
  }

  private func properties(_ settings: JournalSettings) -> [JSON.Member] {
    members(members(EntrySchema(settings).json).first { $0.key == "properties" }?.value)
  }

  @Test func `has the fields of the table, and those of the journal`() {
    var settings = JournalSettings()
    settings.fields = [CustomField("commute", .number)]
    #expect(properties(settings).map(\.key) == Field.allCases.map(\.name) + ["commute"])
  }

  @Test func `has the journal's own areas`() {
    var settings = JournalSettings()
    settings.areas = ["stakeholders"]
    #expect(EntrySchema(settings).json.text.contains("|stakeholders)=[1-5]$"))
    #expect(!EntrySchema().json.text.contains("stakeholders"))
  }
}
