import FormatLaws
import JournalFormat
import Testing

@Suite struct `Dates as entries write them` {
  private func reading(_ text: String) -> DateReading {
    let bytes = Array(text.utf8)
    return DateReading(bytes.span, in: bytes.indices)
  }

  @Test(arguments: [
    ("2026-11-20", nil, nil),
    ("2024-02-29", nil, nil),
    ("0001-01-01", nil, nil),
    ("9999-12-31", nil, nil),
    ("2026-11-20T09:30:00+01:00", 34_200, 3600),
    ("2026-11-20T00:00:00-05:30", 0, -19_800),
    ("2026-11-20T23:59:59+00:00", 86_399, 0),
    ("2026-11-20T09:30:00.25+01:00", 34_200, 3600),
    ("2026-11-20T09:30:00", 34_200, nil),
    ("2026-11-20T09:30:00Z", 34_200, nil),
    ("2026-11-20T09:30:00-00:00", 34_200, nil),
  ])
  func `are read`(text: String, secondOfDay: Int?, offset: Int?) throws {
    let reading = reading(text)
    let date = try #require(reading.date)
    #expect(date.day.description == text.prefix(10))
    #expect(date.secondOfDay == secondOfDay)
    #expect(date.offset == offset)
    #expect(reading.problem == nil)
    #expect(reading.correction == nil)
  }

  @Test(arguments: [
    ("2026-11-20 09:30:00+01:00", DateProblem.spaceForT, "2026-11-20T09:30:00+01:00"),
    ("2026-11-20T09:30+01:00", .noSeconds, "2026-11-20T09:30:00+01:00"),
    ("2026-11-20 09:30", .spaceForT, "2026-11-20T09:30:00"),
    ("2026-11-20T09:30Z", .noSeconds, "2026-11-20T09:30:00Z"),
    ("2026-11-20T09:30:00+01:00[Europe/Berlin]", .zoneSuffix, "2026-11-20T09:30:00+01:00"),
  ])
  func `are tolerated with the right way to write them`(
    text: String,
    problem: DateProblem,
    correction: String
  ) {
    let reading = reading(text)
    #expect(reading.problem == problem)
    #expect(reading.date != nil)
    #expect(reading.correction == correction)
    #expect(EntryDate(correction) == reading.date)
    #expect(EntryDate(text) == nil)
    #expect(EntryDate(tolerating: text) == reading.date)
  }

  @Test(arguments: [
    ("2026-02-30", DateProblem.noSuchDay),
    ("2025-02-29", .noSuchDay),
    ("2026-13-01", .noSuchDay),
    ("2026-00-10", .noSuchDay),
    ("0000-01-01", .noSuchDay),
    ("2026-11-20T24:00:00+01:00", .noSuchTime),
    ("2026-11-20T09:60:00", .noSuchTime),
    ("2026-11-20T09:30:60Z", .noSuchTime),
    ("2026-11-20T09:30:00+24:00", .noSuchOffset),
    ("2026-11-20T09:30:00+01:60", .noSuchOffset),
    ("", .malformed),
    ("2026-1-2", .malformed),
    ("20.11.2026", .malformed),
    ("2026-11-20x", .malformed),
    ("2026-11-20T", .malformed),
    ("2026-11-20t09:30:00z", .malformed),
    ("2026-11-20T9:30:00", .malformed),
    ("2026-11-20T09:30:00+0100", .malformed),
    ("2026-11-20T09:30:00+01:00[", .malformed),
    ("2026-11-20T09:30:00.Z", .malformed),
    ("２０２６-11-20", .malformed),
    ("+026-11-20", .malformed),
  ])
  func `are refused`(text: String, problem: DateProblem) {
    let reading = reading(text)
    #expect(reading.date == nil)
    #expect(reading.problem == problem)
    #expect(EntryDate(text) == nil)
  }

  @Test func `name the zone of their suffix`() throws {
    let text = "2026-11-20T09:30:00+01:00[Europe/Berlin]"
    let zone = try #require(reading(text).zone)
    #expect(Array(text.utf8)[zone].elementsEqual("Europe/Berlin".utf8))
  }

  @Test func `print as they are read, on every day of 400 years`() throws {
    let first = try #require(CivilDate("1900-01-01"))
    for offset in 0..<146_097 {
      let day = first + offset
      #expect(CivilDate(day.description) == day)
    }
  }

  @Test func `print as they are read, with time and offset`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let date = EntryDate(
        day: CivilDate(dayNumber: Int.random(in: 0..<40_000, using: &random)),
        secondOfDay: Int.random(in: 0..<86_400, using: &random),
        offset: Int.random(in: -840...840, using: &random) * 60
      )
      #expect(EntryDate(date.description) == date)
    }
  }
}
