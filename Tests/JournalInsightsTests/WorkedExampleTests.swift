import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

/// The worked example of PRACTICES 5.5.
enum WorkedExample {
  static let moods = """
    02-18 3, 02-20 4, 02-22 3, 02-24 4, 02-27 3, 03-01 4, 03-03 3, 03-04 3, 03-04 2, 03-05 2, \
    03-06 2, 03-06 3, 03-08 3, 03-09 4, 03-12 3, 03-14 4, 03-17 4, 03-18 2, 03-19 3, 03-20 4, \
    03-24 4, 03-27 4, 03-30 3
    """

  static var entries: [Entry] {
    moods.split(separator: ", ").enumerated().map { index, item in
      let date = day("2026-" + item.prefix(5))
      let mood = FieldValue.whole(item.last?.wholeNumberValue ?? 0)
      return Entry(id: "mood-\(index)", date: date, kind: .checkin, fields: [(.mood, mood)])
    } + [
      entry(.rejection, "2026-03-04", [.app: .text("acme")]),
      entry(.rejection, "2026-03-18", [.app: .text("globex")]),
    ]
  }
}

struct WorkedExampleTests {
  let summary = Summary(
    of: WorkedExample.entries,
    period: .month(year: 2026, month: 3),
    asOf: day("2026-05-01")
  )

  @Test func `the first episode has the figures of the page`() throws {
    let episode = try #require(summary.rejections.episodes.first)
    #expect(episode.baseline == 3)
    #expect(episode.baselineDays == 7)
    #expect(episode.trough?.mood == 2)
    #expect(episode.trough?.day.description == "2026-03-05")
    #expect(episode.dip == 1)
    #expect(episode.course == .returned(days: 2))
  }

  @Test func `the second episode has the figures of the page`() throws {
    #expect(summary.rejections.episodes.count == 2)
    let episode = try #require(summary.rejections.episodes.last)
    #expect(episode.baseline == 3)
    #expect(episode.baselineDays == 8)
    #expect(episode.trough?.mood == 2)
    #expect(episode.trough?.day.description == "2026-03-18")
    #expect(episode.dip == 1)
    #expect(episode.course == .returned(days: 1))
  }

  @Test func `March has sixteen days with a mood, median three`() {
    #expect(summary.mood.coverage == Share(16, of: 31))
    #expect(summary.mood.sample.median == 3)
    #expect(summary.asOf.day.description == "2026-03-31")
  }

  @Test func `the order of the entries does not matter`() {
    let shuffled = Summary(
      of: WorkedExample.entries.reversed(),
      period: .month(year: 2026, month: 3),
      asOf: day("2026-05-01")
    )
    #expect(shuffled.rejections.episodes.map(\.course) == summary.rejections.episodes.map(\.course))
    #expect(shuffled.mood.daily == summary.mood.daily)
  }
}
