import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct MoodSeriesTests {
  private func series(_ moods: (String, Int)...) -> MoodSeries {
    var series = MoodSeries()
    for (date, mood) in moods { series.add(mood, on: day(date).day) }
    return series
  }

  @Test func `a day's mood is the median of its moods`() {
    let series = series(
      ("2026-03-01", 5),
      ("2026-03-02", 2),
      ("2026-03-02", 5),
      ("2026-03-02", 3),
      ("2026-03-04", 2),
      ("2026-03-04", 3)
    )
    #expect(series[day("2026-03-01").day] == 5)
    #expect(series[day("2026-03-02").day] == 3)
    #expect(series[day("2026-03-03").day] == nil)
    #expect(series[day("2026-03-04").day] == 2.5)
    #expect(series[day("2025-03-04").day] == nil)
  }

  @Test func `a window may lie beside the days with moods`() {
    let series = series(("2026-03-01", 4), ("2026-03-03", 3))
    let march = day("2026-03-01").day...day("2026-03-31").day
    #expect(series.moods(in: march).map(\.mood) == [4, 3])
    #expect(series.median(in: march) == 3.5)
    let later = day("2026-05-01").day...day("2026-05-31").day
    #expect(series.moods(in: later).isEmpty)
    let earlier = day("2025-05-01").day...day("2025-05-31").day
    #expect(series.median(in: earlier) == nil)
    #expect(MoodSeries().moods(in: march).isEmpty)
  }
}
