import JournalFormat
import JournalInsights
import SampleEntries
import Testing

@testable import JournalReport

struct SummaryJSONTests {
  @Test func `every figure is told with its n`() {
    expectGolden(March.summary().json.text, "march.json")
  }

  @Test func `a month without entries has the same keys`() throws {
    func keys(_ json: JSON) -> [String] {
      guard case .object(let members) = json else { return [] }
      return members.map(\.key)
    }
    let empty = March.summary(.month(year: 2025, month: 3)).json
    #expect(keys(empty) == keys(March.summary().json))
    #expect(keys(empty).first == "schema")
  }

  @Test func `keys are snake case`() {
    func check(_ json: JSON) {
      switch json {
      case .object(let members):
        for member in members {
          #expect(member.key.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
          check(member.value)
        }
      case .array(let elements): for element in elements { check(element) }
      case .null, .bool, .int, .number, .string: break
      }
    }
    check(March.summary().json)
  }

  @Test func `sections that the summary does not ask for change no figure`() {
    let period = Period.month(year: 2026, month: 3)
    let all =
      March.entries
      + Section.Meaning.allCases.map { meaning in
        let items = [SectionItem(text: "Say it first", area: "clarity", lessonType: .quickFix)]
        return entry(
          .review,
          "2026-03-30",
          [:],
          [Section(.lessons, items: items), Section(meaning, items: items)]
        )
      }
    let needed = all.map { entry in
      Entry(
        id: entry.id,
        date: entry.date,
        kind: entry.kind,
        fields: entry.fields,
        sections: entry.sections.filter { Chronicle.sections.contains($0.meaning) }
      )
    }
    let asOf = day("2026-05-01")
    #expect(
      Summary(of: needed, period: period, asOf: asOf).json.text
        == Summary(of: all, period: period, asOf: asOf).json.text
    )
  }
}
