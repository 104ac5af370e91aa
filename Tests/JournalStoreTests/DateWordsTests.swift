import JournalFormat
import JournalStore
import Testing

@Suite struct `Date words` {
  /// A Wednesday.
  static let today = day("2026-03-04")
  let words = DateWords(today: today)
  let due = DateWords(today: today, leaning: .future)

  @Test(arguments: [
    ("today", "2026-03-04"), ("Today", "2026-03-04"), (" yesterday ", "2026-03-03"),
    ("tomorrow", "2026-03-05"), ("monday", "2026-03-02"), ("wed", "2026-03-04"),
    ("thursday", "2026-02-26"), ("thurs", "2026-02-26"), ("last wednesday", "2026-02-25"),
    ("last tuesday", "2026-03-03"), ("this friday", "2026-03-06"), ("next wednesday", "2026-03-11"),
    ("3 days ago", "2026-03-01"), ("a week ago", "2026-02-25"), ("two months ago", "2026-01-04"),
    ("1 year ago", "2025-03-04"), ("in 2 weeks", "2026-03-18"), ("2026-02-28", "2026-02-28"),
    ("2026-W10-1", "2026-03-02"), ("4 march", "2026-03-04"), ("march 5", "2025-03-05"),
    ("5th march", "2025-03-05"), ("24 dec 2024", "2024-12-24"), ("december 24 2024", "2024-12-24"),
    ("29 february", "no day"),
  ])
  func `name a day as people say it`(text: String, day: String) {
    #expect((try? words.day(text).description) ?? "no day" == day)
  }

  @Test(arguments: [
    ("monday", "2026-03-09"), ("wednesday", "2026-03-11"), ("friday", "2026-03-06"),
    ("5 march", "2026-03-05"), ("3 march", "2027-03-03"),
  ])
  func `lean forward for due dates`(text: String, day: String) throws {
    #expect(try due.day(text).description == day)
  }

  @Test(arguments: [
    ("march", "2026-03-01", "2026-03-31"), ("april", "2025-04-01", "2025-04-30"),
    ("feb 2024", "2024-02-01", "2024-02-29"), ("last month", "2026-02-01", "2026-02-28"),
    ("this month", "2026-03-01", "2026-03-31"), ("last week", "2026-02-23", "2026-03-01"),
    ("2026-W10", "2026-03-02", "2026-03-08"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2026-03", "2026-03-01", "2026-03-31"), ("2026", "2026-01-01", "2026-12-31"),
    ("last year", "2025-01-01", "2025-12-31"), ("yesterday", "2026-03-03", "2026-03-03"),
  ])
  func `name a span`(text: String, from: String, to: String) throws {
    let span = try words.span(text)
    #expect((span.lowerBound.description, span.upperBound.description) == (from, to))
  }

  @Test(arguments: [
    "", " ", "blursday", "2026-02-30", "2026-13", "2026-W54", "2025-W53", "26-03-04", "2026-3-4",
    "3 days", "ago", "-3 days ago", "999999 years ago", "99999999999999999999 days ago",
    "2026-03-04-05", "2026-W10-8", "0000-01-01", "-", "---", "32 march", "tomorrow morning", "mo",
  ])
  func `that are no date are an error`(text: String) {
    #expect(throws: DateWordsError.self) { try words.span(text) }
  }

  @Test func `that lead out of the calendar are no date`() {
    #expect(throws: DateWordsError.self) { try DateWords(today: .last).span("tomorrow") }
    #expect(throws: DateWordsError.self) { try DateWords(today: .first).span("yesterday") }
    #expect(CivilDate.first.description == "0001-01-01")
    #expect(CivilDate.last.description == "9999-12-31")
  }

  @Test func `that are misspelt get a suggestion`() {
    #expect(throws: DateWordsError.noDate("yesterdy", nearest: "yesterday")) {
      try words.day("yesterdy")
    }
    #expect(
      DateWordsError.noDate("yesterdy", nearest: "yesterday").description
        == "'yesterdy' is no date; did you mean 'yesterday'?"
    )
    #expect(
      DateWordsError.noDate("soon", nearest: nil).description
        == "'soon' is no date; it could be 'yesterday', 'monday', '3 days ago' or '2026-03-04'"
    )
  }

  @Test func `for a month are no single day`() {
    let error = #expect(throws: DateWordsError.self) { try words.day("february") }
    #expect(
      error?.description
        == "'february' is more than one day (2026-02-01 to 2026-02-28); a single day is needed"
    )
  }

  @Test func `in any mixture are a date or an error, never a trap`() {
    let vocabulary = [
      "last", "next", "this", "in", "ago", "monday", "march", "3", "31", "999999", "0", "9999",
      "days", "weeks", "months", "years", "day", "2026-W53", "2026", "-", "a", "th", "é",
      "2026-02-29",
    ]
    var seed: UInt64 = 2026
    for _ in 0..<2_000 {
      let text = (0..<4).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return vocabulary[Int(seed >> 33) % vocabulary.count]
      }.prefix(Int(seed >> 40) % 4 + 1).joined(separator: " ")
      if let span = try? words.span(text) {
        #expect((1...9999).contains(span.lowerBound.parts.year), "\(text)")
      }
    }
  }

  @Test func `a month ago from the 31st is the month's last day`() throws {
    let march = DateWords(today: day("2026-03-31"))
    #expect(try march.day("a month ago").description == "2026-02-28")
  }
}
