import JournalFormat
import JournalInsights
import SampleEntries

/// A March in which Acme says no after a final round, and a form letter comes from Globex.
enum March {
  static let entries: [Entry] =
    checkins + opening + interviews + noes + courtesies + learning + care + secrets

  static func summary(_ period: Period = .month(year: 2026, month: 3), asOf: String = "2026-05-01")
    -> Summary
  {
    Summary(of: entries, period: period, asOf: day(asOf))
  }

  private static let checkins = """
    02-18 3, 02-20 4, 02-22 3, 02-24 4, 02-27 3, 03-01 4, 03-03 3, 03-04 3, 03-05 2, 03-06 2, \
    03-08 3, 03-09 4, 03-12 3, 03-14 4, 03-17 4, 03-18 2, 03-19 3, 03-20 4, 03-24 4, 03-27 4
    """.split(separator: ", ").map { item in
      entry(
        .checkin,
        "2026-\(item.prefix(5))T08:00",
        [
          .mood: .whole(item.last?.wholeNumberValue ?? 0), .emotions: .words(["calm", "worried"]),
        ]
      )
    }

  private static let opening = [
    entry(
      .application,
      "2026-02-10T10:00",
      [.event: .text("opened"), .app: .text("acme"), .company: .text("Acme"), .mood: .whole(4)]
    ),
    entry(
      .application,
      "2026-03-02T10:00",
      [.event: .text("opened"), .app: .text("globex"), .company: .text("Globex *Corp* <b>")]
    ),
  ]

  private static let interviews = [
    entry(
      .interview,
      "2026-03-02T15:00",
      [
        .app: .text("acme"), .stage: .text("final"),
        .ratings: .ratings([Rating(area: "clarity", value: 3)]),
      ],
      [Section(.lessons, items: [lesson("clarity", "A number would have helped")])]
    )
  ]

  private static let noes = [
    entry(
      .rejection,
      "2026-03-04T18:00",
      [
        .app: .text("acme"), .stage: .text("final"), .mood: .whole(2), .forecast: .whole(14),
        .emotions: .words(["disappointed", "relieved"]),
      ]
    ),
    entry(.rejection, "2026-03-18T09:00", [.app: .text("globex"), .stage: .text("applied")]),
  ]

  private static let courtesies = [
    entry(
      .message,
      "2026-03-06T09:00",
      [
        .app: .text("acme"), .sent: .date(day("2026-03-06T09:30")),
        .includes: .words(["thanks", "feedback_ask", "future_roles"]),
      ]
    ),
    entry(
      .feedback,
      "2026-03-11T12:00",
      [.app: .text("acme"), .quality: .text("specific"), .from: .text("interviewer")]
    ),
  ]

  private static let learning = [
    entry(
      .reflection,
      "2026-03-08T17:00",
      [
        .app: .text("acme"), .wants: .words(["autonomy", "calm-team"]), .asks: .words(["sql"]),
        .excelled: .words(["rapport"]),
      ],
      [
        Section(.gained, items: [SectionItem(text: "How they plan <a quarter>")]),
        Section(
          .lessons,
          items: [
            lesson("clarity", "I lost the *thread*"),
            lesson("internal-candidate", "They had someone", .outside),
          ]
        ),
        Section(.next, items: [SectionItem(text: "When I lose it, then I pause", isDone: false)]),
      ]
    ),
    entry(
      .feedback,
      "2026-03-21T12:00",
      [.app: .text("globex")],
      [Section(.lessons, items: [lesson("clarity", "The letter was long")])]
    ),
    entry(.win, "2026-03-09T12:00", [.win: .text("brave_step"), .title: .text("Called # Ines")]),
    entry(
      .checkin,
      "2026-03-14T21:00",
      [:],
      [Section(.wins, items: [SectionItem(text: "Slept well"), SectionItem(text: "Ran 5 km")])]
    ),
  ]

  private static let care = [
    entry(.care, "2026-03-04T21:00", [.activity: .text("soak")]),
    entry(.care, "2026-03-05T19:00", [.activity: .text("friends")]),
    entry(.care, "2026-03-15T12:00", [.activity: .text("volunteer"), .minutes: .number(90)]),
  ]

  private static let secrets = [
    entry(
      .reflection,
      "2026-03-25T17:00",
      [
        .app: .text("hushcorp"), .company: .text("Hushcorp"), .private: .flag(true),
        .wants: .words(["hushwant"]), .emotions: .words(["hushfeeling"]),
        .excelled: .words(["husharea"]),
      ],
      [
        Section(.gained, items: [SectionItem(text: "hush gained")]),
        Section(.wins, items: [SectionItem(text: "hush win")]),
        Section(.lessons, items: [lesson("hushtopic", "hush lesson")]),
      ]
    ),
    entry(
      .rejection,
      "2026-03-28T17:00",
      [
        .app: .text("hushcorp"), .company: .text("Hushcorp"), .private: .flag(true),
        .stage: .text("interview"),
      ]
    ),
  ]

  private static func lesson(
    _ area: String,
    _ text: String,
    _ type: SectionItem.LessonType = .quickFix
  ) -> SectionItem {
    SectionItem(text: text, area: area, lessonType: type)
  }
}
