import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct EpisodeTests {
  /// Moods of 3 in the fortnight before 4 March, then those given from that day on (0: none).
  private func episodes(
    _ moods: [Int],
    noes: [(String, Int?)] = [("2026-03-04", nil)],
    baselineDays: Int = 4,
    asOf: String = "2026-03-31"
  ) -> [Episode] {
    let start = day("2026-03-04").day
    let before = (1...14).prefix(baselineDays).map { (start - $0, 3) }
    let after = moods.enumerated().map { (start + $0.offset, $0.element) }
    let checkins = (before + after).filter { $0.1 > 0 }.map { day, mood in
      Entry(
        id: "\(day)",
        date: EntryDate(day: day),
        kind: .checkin,
        fields: [(.mood, .whole(mood))]
      )
    }
    let rejections = noes.map { date, forecast in
      entry(.rejection, date, forecast.map { [.forecast: .whole($0)] } ?? [:])
    }
    return Summary(of: checkins + rejections, period: .all, asOf: day(asOf)).rejections.episodes
  }

  @Test func `four days with mood make a baseline, three do not`() {
    #expect(episodes([2, 3], baselineDays: 3).first?.course == .noBaseline)
    #expect(episodes([2, 3], baselineDays: 4).first?.course == .returned(days: 1))
  }

  @Test func `the return comes after the trough, at half a point below the baseline`() throws {
    let episode = try #require(episodes([3, 2, 1, 2, 2, 3]).first)
    #expect(episode.trough?.day.description == "2026-03-06")
    #expect(episode.dip == 2)
    #expect(episode.course == .returned(days: 5))
  }

  @Test func `a mood that stays is no dip`() {
    #expect(episodes([3, 4, 3, 3]).first?.course == .noDip)
  }

  @Test func `without a return the episode is open, and its days are counted`() {
    #expect(episodes([2, 1, 2]).first?.course == .open(days: 27))
  }

  @Test func `without a mood after the no nothing is claimed`() {
    #expect(episodes([]).first?.course == .noMood)
    #expect(episodes([0, 0, 0, 0, 2]).first?.course == .noMood)
    #expect(episodes([], asOf: "2026-03-05").first?.course == .pending)
    #expect(episodes([3], asOf: "2026-03-05").first?.course == .pending)
  }

  @Test func `a no before the return joins, one after it begins anew`() {
    let moods = [2, 2, 2, 2, 2, 1, 2, 3, 3]
    let joined = episodes(moods, noes: [("2026-03-04", nil), ("2026-03-08", nil)])
    #expect(joined.map(\.rejections.count) == [2])
    #expect(joined.first?.trough?.mood == 1)
    #expect(joined.first?.course == .returned(days: 7))
    let apart = episodes(moods, noes: [("2026-03-04", nil), ("2026-03-12", nil)])
    #expect(apart.map(\.rejections.count) == [1, 1])
  }

  @Test func `a forecast is compared with the days from its own no`() {
    let noes = [("2026-03-04", 14), ("2026-03-06", 3)].map { ($0.0, Int?.some($0.1)) }
    let forecasts = episodes([2, 2, 2, 2, 3], noes: noes).flatMap(\.forecasts)
    #expect(forecasts.map(\.predicted) == [14, 3])
    #expect(forecasts.map(\.took) == [4, 2])
  }

  @Test func `an episode without a no of the period is left out of it`() {
    let moods = episodes([2, 3])
    #expect(moods.count == 1)
    let april = Summary(
      of: WorkedExample.entries,
      period: .month(year: 2026, month: 4),
      asOf: day("2026-05-01")
    )
    #expect(april.rejections.episodes.isEmpty)
    #expect(april.head.entryCount == 0)
  }
}
