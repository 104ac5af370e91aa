import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct PeriodTests {
  @Test(arguments: [
    ("2026-03", "2026-03-01", "2026-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026", "2026-01-01", "2026-12-31"), ("2024", "2024-01-01", "2024-12-31"),
    ("2026-W10", "2026-03-02", "2026-03-08"), ("2026-W01", "2025-12-29", "2026-01-04"),
    ("2020-W53", "2020-12-28", "2021-01-03"),
  ])
  func `a period covers its days`(name: String, first: String, last: String) throws {
    let period = try #require(Period(name))
    let days = try #require(period.days)
    #expect("\(days.lowerBound)" == first)
    #expect("\(days.upperBound)" == last)
    #expect("\(period)" == name)
  }

  @Test(arguments: [
    "2026-13", "2026-W54", "2025-W53", "26-03", "2026-3", "march", "", "2026-03-04",
  ])
  func `what names no period is none`(name: String) {
    #expect(Period(name) == nil)
  }

  @Test func `a past month is seen from its end, the present one from today`() {
    let today = day("2026-03-10")
    #expect(Period("2026-02")?.asOf(today).day.description == "2026-02-28")
    #expect(Period("2026-03")?.asOf(today) == today)
    #expect(Period.all.asOf(today) == today)
  }
}
