import Foundation
import JournalFiles
import Testing

/// The month that the definitions of the figures are explained with, through the whole program.
@Suite struct `The worked example` {
  private let moods = [
    ("02-18", 3), ("02-20", 4), ("02-22", 3), ("02-24", 4), ("02-27", 3), ("03-01", 4),
    ("03-03", 3), ("03-04", 3), ("03-04", 2), ("03-05", 2), ("03-06", 2), ("03-06", 3),
    ("03-08", 3), ("03-09", 4), ("03-12", 3), ("03-14", 4), ("03-17", 4), ("03-18", 2),
    ("03-19", 3), ("03-20", 4), ("03-24", 4), ("03-27", 4), ("03-30", 3),
  ]

  @Test func `gives its figures in the summary of March`() throws {
    let machine = try TestMachine(now: "2026-04-10T12:00:00+02:00")
    try machine.succeed("init", "--device", "laptop", "--no-input")
    for (index, (day, mood)) in moods.enumerated() {
      try machine.write(
        "---\nkind: checkin\ndate: 2026-\(day)\nmood: \(mood)\n---\n",
        to: "entries/2026/\(day.prefix(2))/2026-\(day)-mood\(index).md"
      )
    }
    for (day, app) in [("03-04", "acme"), ("03-18", "globex")] {
      try machine.write(
        "---\nkind: rejection\ndate: 2026-\(day)\napp: \(app)\nstage: final\n---\n",
        to: "entries/2026/03/2026-\(day)-no.md"
      )
    }

    let run = try machine.succeed("summary", "2026-03", "--json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let summary = try decoder.decode(Summary.self, from: Data(run.output.utf8))

    #expect(summary.mood == .init(covered: 16, median: 3))
    #expect(
      summary.episodes == [
        .init(
          baseline: 3,
          baselineDays: 7,
          trough: 2,
          troughDate: "2026-03-05",
          dip: 1,
          returnDays: 2
        ),
        .init(
          baseline: 3,
          baselineDays: 8,
          trough: 2,
          troughDate: "2026-03-18",
          dip: 1,
          returnDays: 1
        ),
      ]
    )
  }

  private struct Summary: Decodable {
    struct Mood: Decodable, Equatable {
      let covered: Int
      let median: Double
    }
    struct Episode: Decodable, Equatable {
      let baseline: Double
      let baselineDays: Int
      let trough: Double
      let troughDate: String
      let dip: Double
      let returnDays: Int
    }

    let mood: Mood
    let episodes: [Episode]
  }
}
