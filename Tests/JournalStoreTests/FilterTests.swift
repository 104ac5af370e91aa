import JournalFormat
import JournalStore
import Testing

@Suite struct `A filter` {
  static let dates = DateWords(today: day("2026-03-20"))
  static var settings: JournalSettings {
    var settings = JournalSettings()
    settings.fields = [CustomField("commute", .number), CustomField("remote", .flag)]
    return settings
  }

  let entry = Entry(
    id: "2026-03-04-rejection-k3f9",
    date: EntryDate(day: day("2026-03-04")),
    kind: .rejection,
    fields: [
      (.mood, .whole(2)), (.app, .text("acme")), (.stage, .text("final")),
      (.emotions, .words(["sad", "Relieved"])), (.tags, .words(["Work/Acme"])),
      (.people, .words(["ines"])), (.company, .text("Acme GmbH")),
      (.sent, .date(EntryDate(day: day("2026-03-06")))),
      (.hours, .number(1.5)), (.ratings, .ratings([Rating(area: "clarity", value: 3)])),
    ],
    custom: [("commute", .number(40))]
  )

  func condition(_ text: String) throws -> Condition {
    try Condition(text, settings: Self.settings, dates: Self.dates)
  }

  @Test(arguments: [
    "mood=2", "mood<3", "mood<=2", "mood >= 2", "mood!=3", "energy!=3", "energy=", "mood!=",
    "emotions=sad", "emotions=relieved", "emotions!=calm", "emotions~reliev", "company~gmbh",
    "company=acme gmbh", "stage>=screen", "stage=final", "stage<offer", "kind=rejection",
    "date=2026-03-04", "date=march", "date>february", "date<=march", "sent>2026-03-05", "hours>1",
    "hours=1.5", "ratings=clarity", "private=no", "commute<60", "remote=false", "stage~fin",
  ])
  func `holds where its condition does`(text: String) throws {
    #expect(try condition(text).holds(for: entry))
  }

  @Test(arguments: [
    "mood=3", "mood>2", "mood>=3", "mood<2", "mood!=2", "mood=", "energy>1", "energy!=", "energy=3",
    "emotions=calm", "emotions!=sad", "company~initech", "stage<=screen", "kind=win",
    "date>march", "date<2026-03-04", "private=yes", "private!=no", "commute>60", "remote=true",
  ])
  func `fails where its condition does`(text: String) throws {
    #expect(try !condition(text).holds(for: entry))
  }

  @Test(arguments: [
    ("modo=2", "unknown field 'modo'; did you mean 'mood'?"),
    ("zzzzzz=2", "unknown field 'zzzzzz'"),
    ("mood", "'mood' is no condition; it could be 'mood<=2', 'source=referral' or 'company~acme'"),
    ("=2", "'=2' is no condition; it could be 'mood<=2', 'source=referral' or 'company~acme'"),
    ("mood=low", "'low' is no value of 'mood', which is a number"),
    ("mood<", "'' is no value of 'mood', which is a number"),
    ("gut=maybe", "'maybe' is no value of 'gut', which is one of yes, unsure, no"),
    ("company<b", "'company' has no order; use '=', '!=' or '~'"),
    ("sent>soon", "'soon' is no value of 'sent', which is a date as 'monday' or '2026-03-04'"),
  ])
  func `refuses what is no condition`(text: String, message: String) {
    let error = #expect(throws: ConditionError.self) { try condition(text) }
    #expect(error?.description == message)
  }

  @Test func `without conditions lets every entry pass`() {
    #expect(Filter().matches(entry))
  }

  @Test func `takes one of several kinds but all of several tags`() {
    var filter = Filter()
    filter.kinds = [.win, .rejection]
    filter.tags = ["work"]
    #expect(filter.matches(entry))
    filter.tags = ["work", "home"]
    #expect(!filter.matches(entry))
    filter.tags = ["wor"]
    #expect(!filter.matches(entry))
  }

  @Test func `narrows to the days that all its spans share`() throws {
    var filter = Filter()
    filter.narrow(to: try Self.dates.span("march"))
    filter.narrow(to: try Self.dates.span("2026-W10"))
    #expect(filter.from?.description == "2026-03-02" && filter.to?.description == "2026-03-08")
    #expect(filter.matches(entry))
    filter.narrow(to: try Self.dates.span("2026-03-05"))
    #expect(!filter.matches(entry))
  }
}
