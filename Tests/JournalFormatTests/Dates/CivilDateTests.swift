import JournalFormat
import Testing

@Suite struct `Civil dates` {
  @Test func `round-trip through their parts on every day of 9999 years`() {
    guard let first = CivilDate(year: 1, month: 1, day: 1),
      let last = CivilDate(year: 9999, month: 12, day: 31)
    else {
      Issue.record("the first and the last day exist")
      return
    }
    var date = first
    var (year, month, day) = (1, 1, 1)
    while date <= last {
      let parts = date.parts
      #expect(parts == (year, month, day))
      guard parts == (year, month, day) else { return }
      date = date + 1
      day += 1
      if day > CivilDate.days(inMonth: month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
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
}
