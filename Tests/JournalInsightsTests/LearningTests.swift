import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct LearningTests {
  private func lesson(_ area: String?, _ type: SectionItem.LessonType? = .quickFix) -> Section {
    Section(.lessons, items: [SectionItem(text: "words", area: area, lessonType: type)])
  }

  private func reflection(
    _ app: String,
    _ date: String,
    _ sections: Section...,
    isPrivate: Bool = false
  ) -> Entry {
    entry(.reflection, date, [.app: .text(app), .private: .flag(isPrivate)], sections)
  }

  private func interview(_ date: String, clarity: Double) -> Entry {
    entry(
      .interview,
      date,
      [.app: .text("x"), .ratings: .ratings([Rating(area: "clarity", value: clarity)])]
    )
  }

  private func learning(_ entries: [Entry], _ period: String = "all", asOf: String = "2026-06-30")
    throws -> Summary.Learning
  {
    Summary(of: entries, period: try #require(Period(period)), asOf: day(asOf)).learning
  }

  private func state(_ entries: [Entry], asOf: String = "2026-06-30") throws -> Checklist.State? {
    try learning(entries, asOf: asOf).checklist.first?.state
  }

  @Test func `lessons are counted by area and type, those without area are kept`() throws {
    let figures = try learning([
      reflection("a", "2026-03-01", lesson("clarity"), lesson("budget", .outside), lesson(nil, nil))
    ])
    #expect(figures.lessons.count == 3)
    #expect(figures.areas.total == 2)
    #expect(figures.types == [.quickFix: 1, .outside: 1])
    #expect(figures.checklist.map(\.area) == ["clarity"])
  }

  @Test func `a theme needs two applications within 90 days`() throws {
    let first = reflection("a", "2026-03-01", lesson("clarity"))
    let same = reflection("a", "2026-04-01", lesson("clarity"))
    let other = reflection("b", "2026-04-01", lesson("clarity", .skillGap))
    #expect(try learning([first, same], asOf: "2026-04-02").themes.isEmpty)
    #expect(try learning([first, other], asOf: "2026-04-02").themes.map(\.area) == ["clarity"])
    #expect(try learning([first, other], asOf: "2026-06-01").themes.isEmpty)
    #expect(try state([first, other], asOf: "2026-04-02") == .recurring)
  }

  @Test func `an area moves on by plans and by ratings, never by a tick`() throws {
    let noticed = [reflection("a", "2026-03-01", lesson("clarity"))]
    #expect(try state(noticed) == .noticed)
    let skill = entry(.skill, "2026-03-02", [.skill: .text("clarity")])
    #expect(try state(noticed + [skill]) == .working)
    let plan = Section(.next, items: [SectionItem(text: "When …, then …")])
    #expect(try state([reflection("a", "2026-03-01", lesson("clarity"), plan)]) == .working)
    let better = [("2026-03-05", 2.0), ("2026-03-10", 3), ("2026-03-15", 3)].map {
      interview($0.0, clarity: $0.1)
    }
    #expect(try state(noticed + better) == .improving)
    let settled = [("2026-04-05", 4.0), ("2026-04-10", 5), ("2026-04-15", 4)].map {
      interview($0.0, clarity: $0.1)
    }
    #expect(try state(noticed + better + settled) == .settled)
    let again = reflection("b", "2026-05-01", lesson("clarity"))
    #expect(try state(noticed + settled + [again], asOf: "2026-05-02") == .recurring)
  }

  @Test func `the changes of a month are those since the day before`() throws {
    let entries = [
      reflection("a", "2026-02-20", lesson("clarity")),
      reflection("b", "2026-03-05", lesson("clarity")),
      reflection("b", "2026-03-05", lesson("examples")),
    ]
    #expect(
      try learning(entries, "2026-03").changes == [
        .init(area: "examples", before: nil, now: .noticed),
        .init(area: "clarity", before: .noticed, now: .recurring),
      ]
    )
  }

  @Test func `private words are counted and not named`() throws {
    let secret = entry(
      .reflection,
      "2026-03-01",
      [
        .private: .flag(true), .wants: .words(["quiet-rooms"]), .emotions: .words(["wobbly"]),
        .app: .text("secret-co"),
      ],
      [
        lesson("my-area"), Section(.gained, items: [SectionItem(text: "a secret")]),
        Section(.wins, items: [SectionItem(text: "hidden")]),
      ]
    )
    let summary = Summary(of: [secret], period: .all, asOf: day("2026-03-31"))
    #expect(summary.learning.gained.map(\.text) == [nil])
    #expect(summary.wins.map(\.text) == [nil])
    #expect(summary.learning.areas.total == 1)
    #expect(summary.learning.areas.rows.isEmpty)
    #expect(summary.learning.checklist.isEmpty)
    #expect(summary.learning.wants.rows.isEmpty)
    #expect(summary.emotions.words.rows.isEmpty)
    #expect(summary.emotions.ownWordCount == 1)
  }

  @Test func `wants are counted by application, not by entry`() throws {
    func wish(_ app: String, _ date: String) -> Entry {
      entry(.reflection, date, [.app: .text(app), .wants: .words(["autonomy"])])
    }
    let wants = try learning([
      wish("a", "2026-03-01"), wish("a", "2026-03-02"), wish("b", "2026-03-03"),
    ])
    .wants
    #expect(wants.rows == [Tally.Row(word: "autonomy", count: 2)])
  }

  @Test func `a win entry is one win, and so is each item`() {
    let wins = Summary(
      of: [
        entry(.win, "2026-03-01", [.win: .text("brave_step")]),
        entry(
          .checkin,
          "2026-03-02",
          [:],
          [Section(.wins, items: [SectionItem(text: "a"), SectionItem(text: "b")])]
        ),
      ],
      period: .all,
      asOf: day("2026-03-31")
    ).wins
    #expect(wins.map(\.sort) == ["brave_step", nil, nil])
    #expect(wins.map(\.text) == [nil, "a", "b"])
  }

  @Test func `mixed feelings are those of one entry`() {
    let emotions = Summary(
      of: [
        entry(.checkin, "2026-03-01", [.emotions: .words(["sad", "relieved", "wobbly"])]),
        entry(.checkin, "2026-03-02", [.emotions: .words(["sad"])]),
      ],
      period: .all,
      asOf: day("2026-03-31")
    ).emotions
    #expect(emotions.mixedCount == 1)
    #expect(emotions.entryCount == 2)
    #expect(emotions.words.distinct == 3)
    #expect(emotions.ownWordCount == 1)
    #expect(emotions.quadrants == [.unpleasantQuiet, .pleasantQuiet])
  }

  @Test func `a break counts its days within the period, overlapping ones once`() {
    let entries = [
      entry(
        .care,
        "2026-02-27",
        [.activity: .text("day_off"), .until: .date(day("2026-03-02"))]
      ),
      entry(
        .care,
        "2026-03-02",
        [.activity: .text("day_off"), .until: .date(day("2026-03-04"))]
      ),
      entry(.care, "2026-03-10", [.activity: .text("volunteer"), .minutes: .number(90)]),
    ]
    let care = Summary(of: entries, period: .month(year: 2026, month: 3), asOf: day("2026-04-01"))
      .care
    #expect(care.daysOff == 4)
    #expect(care.days == 2)
    #expect(care.volunteeringHours == 1.5)
  }
}
