import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct BounceTests {
  private let no = entry(
    .rejection,
    "2026-03-04T18:00",
    [.app: .text("acme"), .stage: .text("final"), .emotions: .words(["sad", "relieved"])]
  )

  private func bounce(_ entries: [Entry], asOf: String = "2026-03-31", thankYou: Bool = true) throws
    -> Bounce
  {
    var settings = JournalSettings()
    settings.thankYou = thankYou
    let summary = Summary(of: entries, period: .all, asOf: day(asOf), settings: settings)
    return try #require(summary.rejections.bounces.first)
  }

  private func cells(_ strip: BounceStrip) -> [BounceStrip.Cell] {
    BounceStrip.Practice.allCases.map { strip[$0] }
  }

  @Test func `all six practices fill their cells`() throws {
    let bounce = try bounce([
      no,
      entry(.care, "2026-03-04T21:00", [.activity: .text("soak")]),
      entry(
        .message,
        "2026-03-05T10:00",
        [
          .app: .text("acme"), .sent: .date(day("2026-03-06")),
          .includes: .words(["thanks", "feedback_ask", "future_roles"]),
        ]
      ),
      entry(.reflection, "2026-03-09", [.app: .text("acme")]),
    ])
    #expect(cells(bounce.strip) == [.done, .done, .done, .done, .done, .done])
    #expect(bounce.firstKindAct == .hours(3))
    #expect(bounce.firstStep == .days(2))
    #expect(bounce.courtesy?.isDoorOpen == true)
  }

  @Test func `an application that was opened together with its no is no step after it`() throws {
    let opened = entry(
      .application,
      "2026-03-04T18:00",
      [.app: .text("acme"), .event: .text("opened")]
    )
    #expect(try bounce([opened, no]).firstStep == nil)
  }

  @Test func `a note on an application that is open already is no step`() throws {
    let note = entry(.application, "2026-03-06", [.app: .text("globex")])
    let opened = entry(
      .application,
      "2026-02-01",
      [.app: .text("globex"), .event: .text("opened")]
    )
    #expect(try bounce([opened, no, note]).firstStep == nil)
    #expect(try bounce([no, note]).firstStep == .days(2))
  }

  @Test func `what is not due yet is pending, what is over is open`() throws {
    #expect(
      try cells(bounce([no], asOf: "2026-03-05").strip)
        == [.done, .pending, .pending, .pending, .pending, .pending]
    )
    #expect(
      try cells(bounce([no], asOf: "2026-03-12").strip)
        == [.done, .open, .open, .open, .pending, .open]
    )
  }

  @Test func `a form letter asks for neither thanks nor questions`() throws {
    let letter = entry(.rejection, "2026-03-04", [.app: .text("acme"), .stage: .text("applied")])
    let strip = try bounce([letter]).strip
    #expect(strip[.thank] == .notApplicable)
    #expect(strip[.ask] == .notApplicable)
    #expect(strip[.feel] == .open)
  }

  @Test func `the stage comes from the fold when the entry names none`() throws {
    let entries = [
      entry(.interview, "2026-03-01", [.app: .text("acme"), .stage: .text("interview")]),
      entry(.rejection, "2026-03-04", [.app: .text("acme")]),
      entry(.application, "2026-03-20", [.app: .text("acme"), .stage: .text("offer")]),
    ]
    #expect(try bounce(entries).rejection.stage == .interview)
  }

  @Test func `where thanks are not usual they are not asked for`() throws {
    #expect(try bounce([no], thankYou: false).strip[.thank] == .notApplicable)
  }

  @Test func `a draft is no message, and a late message fills no cell`() throws {
    let draft = entry(
      .message,
      "2026-03-05",
      [.app: .text("acme"), .includes: .words(["thanks"])]
    )
    let late = entry(
      .message,
      "2026-03-05",
      [
        .app: .text("acme"), .includes: .words(["thanks"]), .sent: .date(day("2026-03-12")),
      ]
    )
    #expect(try bounce([no, draft]).strip[.thank] == .open)
    #expect(try bounce([no, late]).strip[.thank] == .open)
    #expect(try bounce([no, late]).courtesy?.isThanked == true)
  }

  @Test func `the interview of the same day is no step after its no`() throws {
    let entries = [
      entry(.interview, "2026-03-04", [.app: .text("acme")]),
      entry(.rejection, "2026-03-04", [.app: .text("acme")]),
      entry(.care, "2026-03-04", [.activity: .text("move")]),
    ]
    let bounce = try bounce(entries)
    #expect(bounce.firstStep == nil)
    #expect(bounce.firstKindAct == .days(0))
  }

  @Test func `asking needs 48 hours and a human stage`() throws {
    #expect(try bounce([no], asOf: "2026-03-05").courtesy == nil)
    #expect(try bounce([no], asOf: "2026-03-06").courtesy != nil)
    let silence = entry(
      .rejection,
      "2026-03-04",
      [.app: .text("acme"), .stage: .text("final"), .how: .text("silence")]
    )
    #expect(try bounce([silence]).courtesy == nil)
    #expect(try bounce([silence]).strip[.ask] == .notApplicable)
  }

  @Test func `received counts of those answered or two weeks old`() {
    func grace(asOf: String, _ more: Entry...) -> Summary.Grace {
      let ask = entry(
        .message,
        "2026-03-06",
        [
          .app: .text("acme"), .includes: .words(["feedback_ask"]),
          .sent: .date(day("2026-03-06")),
        ]
      )
      return Summary(of: [no, ask] + more, period: .all, asOf: day(asOf)).grace
    }
    #expect(grace(asOf: "2026-03-19").asked == Share(1, of: 1))
    #expect(grace(asOf: "2026-03-19").received == Share(0, of: 0))
    #expect(grace(asOf: "2026-03-20").received == Share(0, of: 1))
    let answer = entry(
      .feedback,
      "2026-03-08",
      [.app: .text("acme"), .quality: .text("specific")]
    )
    #expect(grace(asOf: "2026-03-10", answer).received == Share(1, of: 1))
    #expect(grace(asOf: "2026-03-10", answer).specific == Share(1, of: 1))
  }

  @Test func `a message that will be sent later is no step yet`() throws {
    let planned = entry(
      .message,
      "2026-03-05",
      [
        .app: .text("acme"), .includes: .words(["thanks"]), .sent: .date(day("2026-03-07")),
      ]
    )
    let bounce = try bounce([no, planned], asOf: "2026-03-06")
    #expect(bounce.firstStep == nil)
    #expect(bounce.strip[.thank] == .pending)
  }

  @Test func `feedback that was declined was asked for, and did not come`() throws {
    let declined = entry(
      .feedback,
      "2026-03-08",
      [.app: .text("acme"), .status: .text("declined")]
    )
    let courtesy = try bounce([no, declined]).courtesy
    #expect(courtesy?.isAsked == true)
    #expect(courtesy?.isAnswerDue == true)
    #expect(courtesy?.isReceived == false)
  }
}
