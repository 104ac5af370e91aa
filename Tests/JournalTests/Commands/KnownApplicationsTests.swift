import JournalFormat
import Testing

@testable import journal

struct KnownApplicationsTests {
  private let known = KnownApplications([
    Self.entry("acme-data-engineer", .screen), Self.entry("acme-data-engineer", .final),
    Self.entry("acme-data-engineer", nil), Self.entry("globex", nil),
    Self.entry("initech-analyst", nil), Self.entry("initech-designer", nil),
  ])

  private static func entry(_ app: String, _ stage: Stage?) -> Entry {
    let fields: [(field: Field, value: FieldValue)] = [(.app, .text(app))]
    let stages: [(field: Field, value: FieldValue)] = stage.map { [(.stage, .text($0.name))] } ?? []
    let date = EntryDate(day: CivilDate(dayNumber: 20_000))
    return Entry(id: "x", date: date, kind: .interview, fields: fields + stages)
  }

  @Test(arguments: [
    ("acme", "acme-data-engineer"), ("Acme, data engineer", "acme-data-engineer"),
    ("Globex", "globex"),
  ])
  func `A name or its beginning means the application that has it`(typed: String, app: String)
    throws
  {
    #expect(try known.meaning(of: typed) == .known(app))
  }

  @Test func `The last stage that was named is how far it is`() {
    #expect(known.stage(of: "acme-data-engineer") == .final)
    #expect(known.stage(of: "globex") == nil)
  }

  @Test func `A beginning that two share means neither`() throws {
    #expect(
      try known.meaning(of: "Initech")
        == .new(.init(app: "initech", company: "Initech", role: nil))
    )
  }

  @Test func `A misspelt name is told from a new one`() throws {
    let opening = KnownApplications.Opening(app: "globx", company: "globx", role: nil)
    #expect(try known.meaning(of: "globx") == .like("globex", opening))
  }

  @Test func `Company and role stay as they were typed`() throws {
    let opening = KnownApplications.Opening("ÖBB, Head of R&D", app: "öbb-head-of-r-d")
    #expect(try known.meaning(of: "ÖBB, Head of R&D") == .new(opening))
    #expect(opening.company == "ÖBB")
    #expect(opening.role == "Head of R&D")
  }
}
