import JournalFormat
import SampleEntries
import Testing

@testable import JournalInsights

struct ApplicationsTests {
  private func application(_ entries: Entry...) throws -> Application {
    try #require(Applications(entries).all.first)
  }

  private func step(_ kind: Kind, _ date: String, _ fields: KeyValuePairs<Field, FieldValue> = [:])
    -> Entry
  {
    let app: [(field: Field, value: FieldValue)] = [(.app, .text("acme"))]
    return Entry(
      id: "\(date)-\(kind.name)",
      date: day(date),
      kind: kind,
      fields: app + fields.map { (field: $0.key, value: $0.value) }
    )
  }

  @Test func `any entry that names an application begins its record`() throws {
    let acme = try application(step(.checkin, "2026-03-01"))
    #expect(acme.slug == "acme")
    #expect(acme.began.day.description == "2026-03-01")
    #expect(acme.opened == nil)
    #expect(acme.current == nil)
  }

  @Test func `an entry without application changes nothing`() {
    #expect(Applications([entry(.checkin, "2026-03-01")]).all.isEmpty)
  }

  @Test func `the opening fills in what it is, and the earliest opening holds`() throws {
    let acme = try application(
      step(.checkin, "2026-03-01", [.company: .text("Akme")]),
      step(
        .application,
        "2026-03-02",
        [.event: .text("opened"), .company: .text("Acme"), .excitement: .whole(4)]
      ),
      step(
        .application,
        "2026-03-03",
        [.event: .text("opened"), .company: .text("Globex"), .role: .text("cook")]
      )
    )
    #expect(acme.company == "Acme")
    #expect(acme.role == "cook")
    #expect(acme.excitement == 4)
    #expect(acme.opened?.day.description == "2026-03-02")
    #expect(acme.oddities == [.openedAgain(entry: "2026-03-03-application")])
  }

  @Test func `the stage is the last one given, the reach the furthest`() throws {
    let acme = try application(
      step(.application, "2026-03-01", [.event: .text("opened")]),
      step(.interview, "2026-03-05", [.stage: .text("final")]),
      step(.application, "2026-03-08", [.event: .text("advanced"), .stage: .text("interview")])
    )
    #expect(acme.current == .interview)
    #expect(acme.reached == .final)
    #expect(acme.isOpen)
    #expect(acme.daysInStage(asOf: day("2026-03-10").day) == 2)
    #expect(acme.age(asOf: day("2026-03-10").day) == 9)
  }

  @Test func `an opened application is applied for, an interview without stage a screening`() throws
  {
    #expect(try application(step(.application, "2026-03-01")).current == .applied)
    #expect(try application(step(.interview, "2026-03-01")).current == .screen)
  }

  @Test(arguments: [
    ("silent", Application.Outcome.silent), ("withdrew", .withdrew), ("role_closed", .roleClosed),
    ("declined", .declined), ("accepted", .accepted),
  ])
  func `an outcome closes it`(event: String, outcome: Application.Outcome) throws {
    let acme = try application(
      step(.application, "2026-03-01"),
      step(.application, "2026-03-04", [.event: .text(event)])
    )
    #expect(acme.ending?.outcome == outcome)
    #expect(acme.age(asOf: day("2026-05-01").day) == 3)
  }

  @Test func `a no closes it as rejected, a no by silence as silent`() throws {
    #expect(try application(step(.rejection, "2026-03-04")).ending?.outcome == .rejected)
    let silence = step(.rejection, "2026-03-04", [.how: .text("silence")])
    #expect(try application(silence).ending?.outcome == .silent)
  }

  @Test func `an event after the end is odd, unless it was reopened`() throws {
    let odd = try application(
      step(.rejection, "2026-03-04"),
      step(.application, "2026-03-05", [.event: .text("advanced")])
    )
    #expect(odd.oddities == [.afterOutcome(entry: "2026-03-05-application")])
    #expect(odd.ending?.outcome == .rejected)
    let reopened = try application(
      step(.rejection, "2026-03-04"),
      step(.application, "2026-03-05", [.event: .text("reopened")]),
      step(.application, "2026-03-06", [.event: .text("offer")])
    )
    #expect(reopened.oddities.isEmpty)
    #expect(reopened.isOpen)
    #expect(reopened.current == .offer)
  }

  @Test func `three weeks without an event are quiet, not silent`() throws {
    let acme = try application(
      step(.application, "2026-03-01"),
      step(.checkin, "2026-03-20")
    )
    #expect(acme.quietDays(asOf: day("2026-03-21").day) == nil)
    #expect(acme.quietDays(asOf: day("2026-03-22").day) == 21)
    #expect(acme.isOpen)
  }

  @Test func `what private entries alone name is never named`() throws {
    let acme = try application(
      step(.application, "2026-03-01", [.company: .text("Acme"), .private: .flag(true)])
    )
    #expect(acme.name == nil)
    #expect(acme.company == nil)
  }
}
