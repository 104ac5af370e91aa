import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct SearchTests {
  @Test(
    arguments: [
      ([6, 1, 1], 1.68), ([4, 2, 2], 2.67), ([2, 2, 2, 2], 4.0), ([8], 1.0), ([2, 2], nil),
    ] as [([Int], Double?)]
  )
  func `the effective number is that of the page`(counts: [Int], effective: Double?) {
    let cases = counts.enumerated().flatMap { Array(repeating: "\($0.offset)", count: $0.element) }
    let breadth = Breadth(cases)
    #expect(breadth.effective.map { Int($0 * 100 + 0.5) } == effective.map { Int($0 * 100 + 0.5) })
    #expect(breadth.choices == counts.count)
  }

  @Test func `the luck line is that of the page`() {
    let runs = (1...10).map { Luck(run: $0) }
    #expect(runs.map(\.typicalInHundred) == [73, 53, 39, 28, 21, 15, 11, 8, 6, 4])
    #expect(runs.map(\.inHundred.upperBound) == [85, 72, 61, 52, 44, 38, 32, 27, 23, 20])
    #expect(runs.map(\.inHundred.lowerBound) == [63, 40, 25, 16, 10, 6, 4, 2, 2, 1])
  }

  @Test func `a run counts noes and silences after interviews since the last offer`() {
    func no(_ app: String, _ date: String, stage: String = "final") -> Entry {
      entry(.rejection, date, [.app: .text(app), .stage: .text(stage)])
    }
    let entries = [
      no("a", "2026-01-01"),
      entry(.application, "2026-01-05", [.app: .text("b"), .event: .text("offer")]),
      no("c", "2026-02-01"), no("d", "2026-02-02", stage: "applied"),
      entry(
        .application,
        "2026-02-03",
        [.app: .text("e"), .event: .text("silent"), .stage: .text("interview")]
      ),
    ]
    let search = Summary(of: entries, period: .all, asOf: day("2026-03-01")).search
    #expect(search.luck.run == 2)
    #expect(search.open == 1)
  }

  @Test func `the funnel counts the furthest stage of the last 90 days`() {
    let entries = [
      entry(
        .application,
        "2026-01-01",
        [.app: .text("old"), .event: .text("opened")]
      ),
      entry(
        .application,
        "2026-03-01",
        [
          .app: .text("a"), .event: .text("opened"), .excitement: .whole(5),
          .tailored: .text("good"),
        ]
      ),
      entry(.interview, "2026-04-01", [.app: .text("a"), .stage: .text("interview")]),
      entry(
        .application,
        "2026-04-02",
        [.app: .text("b"), .event: .text("opened"), .excitement: .whole(2)]
      ),
      entry(.rejection, "2026-04-10", [.app: .text("b")]),
    ]
    let search = Summary(of: entries, period: .all, asOf: day("2026-04-30")).search
    #expect(search.funnel == [.interview: 1, .applied: 1])
    #expect(search.stillOpen == 1)
    #expect(search.quiet == 2)
    #expect(search.wanted == Share(1, of: 2))
    #expect(search.tailored == Share(1, of: 1))
  }
}
