import JournalFormat
import JournalInsights
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
}
