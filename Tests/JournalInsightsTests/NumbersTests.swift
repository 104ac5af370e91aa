import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct NumbersTests {
  @Test(arguments: [(3, 5, 23, 88), (3, 10, 11, 60), (1, 8, 2, 47), (0, 5, 0, 43), (5, 5, 57, 100)])
  func `the Wilson range is that of the page`(count: Int, total: Int, low: Int, high: Int) {
    #expect(Share(count, of: total).range == low...high)
  }

  @Test func `percentages begin at ten cases and end in 0 or 5`() {
    #expect(Share(3, of: 9).percent == nil)
    #expect(Share(1, of: 4).range == nil)
    #expect(Share(3, of: 10).percent == 30)
    #expect(Share(1, of: 3 * 7).percent == 5)
    #expect(Share(12, of: 17).percent == 70)
  }

  @Test(
    arguments: [
      ([], 0, Sample.Shown.none),
      ([2], 0, .cases([2], open: 0)),
      ([4], 1, .cases([4], open: 1)),
      ([], 2, .cases([], open: 2)),
      ([3, 1, 2], 0, .range(median: 2, low: 1, high: 3)),
      ([1, 2, 4], 1, .range(median: 3, low: 1, high: nil)),
      ([1, 2], 2, .notKnownYet),
      ([1, 2, 3, 4, 5], 0, .middleHalf(median: 3, low: 2, high: 4)),
      ([1, 2, 3], 2, .middleHalf(median: 3, low: 2, high: nil)),
      ([1, 2, 3, 4], 1, .middleHalf(median: 3, low: 2, high: 4)),
    ] as [([Double], Int, Sample.Shown)]
  )
  func `a sample is shown as its size allows`(values: [Double], open: Int, shown: Sample.Shown) {
    #expect(Sample(values, open: open).shown == shown)
  }

  @Test(arguments: [
    ("2026-03-04T09:30", "2026-03-04T12:00", Elapsed.hours(2)),
    ("2026-03-04T09:30", "2026-03-06T09:29", .hours(47)),
    ("2026-03-04T09:30", "2026-03-06T09:30", .days(2)),
    ("2026-03-04", "2026-03-04T12:00", .days(0)), ("2026-03-04", "2026-03-09", .days(5)),
  ])
  func `hours are told where both dates have them`(from: String, to: String, elapsed: Elapsed) {
    #expect(Elapsed(from: day(from), to: day(to)) == elapsed)
  }

  @Test func `a word that private entries alone use is counted and not named`() {
    var tally = Tally()
    tally.add("calm", isPrivate: false)
    tally.add("secret", isPrivate: true)
    tally.add("calm", isPrivate: true)
    #expect(tally.rows == [Tally.Row(word: "calm", count: 2)])
    #expect(tally.distinct == 2)
    #expect(tally.total == 3)
  }
}

struct MetricTests {
  @Test func `every figure has a name and a definition of its own`() {
    let metrics = Metric.allCases
    #expect(Set(metrics.map(\.name)).count == metrics.count)
    #expect(metrics.allSatisfy { $0.definition.hasSuffix(".") })
    #expect(Metric(rawValue: "M4b") == .forecastGap)
  }
}
