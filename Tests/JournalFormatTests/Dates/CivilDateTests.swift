import JournalFormat
import Testing

@Suite struct `Civil dates` {
  @Test func `round-trip through their parts on every day of 800 years`() {
    guard let first = CivilDate(year: 1600, month: 1, day: 1),
      let last = CivilDate(year: 2399, month: 12, day: 31)
    else {
      Issue.record("the first and the last day exist")
      return
    }
    var date = first
    var (year, month, day) = (1600, 1, 1)
    while date <= last {
      let parts = date.parts
      guard parts == (year, month, day) else {
        Issue.record("\(date) is read as \(parts)")
        return
      }
      date = date + 1
      day += 1
      if day > CivilDate.days(inMonth: month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test func `run from the year 1 to the year 9999`() throws {
    let first = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
    #expect(first.parts == (1, 1, 1))
    #expect(last.parts == (9999, 12, 31))
    #expect(last - first == 3_652_058)
    #expect(CivilDate(year: 0, month: 12, day: 31) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test func `print as ISO 8601 writes them`() {
    #expect(CivilDate(year: 2026, month: 3, day: 4)?.description == "2026-03-04")
    #expect(CivilDate(year: 7, month: 12, day: 31)?.description == "0007-12-31")
  }

  @Test func `know their ISO week, also around new year`() throws {
    let newYear = try #require(CivilDate(year: 2027, month: 1, day: 1))
    #expect(newYear.weekday == 5)
    #expect(newYear.week == (2026, 53))
  }

  @Test func `do not exist on 30 February`() {
    #expect(CivilDate(year: 2026, month: 2, day: 30) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
  }

  @Test(arguments: [
    "2026-03-04", "2026-03-04-rejection-k3f9", "2026-03-04 note", "2026-03-04_note", "2026-03-04x",
  ])
  func `are what a file's name begins with`(stem: String) {
    #expect(CivilDate(stem: stem) == CivilDate(year: 2026, month: 3, day: 4))
    let entry = Document(frontMatter: "mood: 3").entry(id: stem)
    #expect(entry?.date.day == CivilDate(stem: stem))
  }

  @Test(arguments: ["2026-03-041", "2026-02-30-x", "2026-3-4", "notes", ""])
  func `are not in any other name`(stem: String) {
    #expect(CivilDate(stem: stem) == nil)
    #expect(Document(frontMatter: "mood: 3").entry(id: stem) == nil)
  }

  @Test func `make up weeks, months and years`() {
    #expect(ClosedRange<CivilDate>.week(53, of: 2026)?.upperBound == CivilDate("2027-01-03"))
    #expect(ClosedRange<CivilDate>.week(53, of: 2025) == nil)
    #expect(ClosedRange<CivilDate>.week(0, of: 2026) == nil)
    #expect(ClosedRange<CivilDate>.month(13, of: 2026) == nil)
    #expect(ClosedRange<CivilDate>.year(2024)?.upperBound == CivilDate("2024-12-31"))
  }
}
