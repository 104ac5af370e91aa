import JournalFormat
import Testing

@testable import journal

struct AnswerReaderTests {
  private let reader = AnswerReader(settings: .init(), kind: .checkin) { words throws(Failure) in
    guard words == "yesterday" else { throw .usage("'\(words)' is no date") }
    return EntryDate(day: CivilDate(dayNumber: 20_000), secondOfDay: 60, offset: 0)
  }

  private func read(_ text: String, _ field: Field) throws -> FieldValue {
    try reader.value(of: text, for: NamedField(field))
  }

  private func message(_ text: String, _ field: Field) -> String? {
    do {
      _ = try read(text, field)
      return nil
    } catch { return (error as? Failure)?.message }
  }

  @Test(arguments: [
    ("2", Field.mood, FieldValue.whole(2)), ("14 days", .forecast, .whole(14)),
    ("fin", .stage, .text("final")), ("hiring manager", .from, .text("hiring_manager")),
    ("tired sad", .emotions, .words(["tired", "sad"])),
    ("Worn out, sad,", .emotions, .words(["worn-out", "sad"])),
    ("work,C#", .tags, .words(["work", "c#"])), ("#f# a\"b", .tags, .words(["f#", "a-b"])),
    ("others, pay", .pull, .words(["others_expect", "pay"])),
    ("clar, nerves", .focus, .words(["clarity", "nerves"])),
    (
      "clarity=3, examples 4", .ratings,
      .ratings([Rating(area: "clarity", value: 3), Rating(area: "examples", value: 4)])
    ),
    ("40min", .minutes, .number(40)), ("1.5h", .minutes, .number(90)),
    ("yes", .private, .flag(true)),
    (" Acme & Co. ", .company, .text("Acme & Co.")),
    ("Swift on servers", .skill, .text("swift-on-servers")),
    ("yesterday", .deadline, .date(EntryDate(day: CivilDate(dayNumber: 20_000)))),
  ])
  func `Words are read by the field's type`(text: String, field: Field, value: FieldValue) throws {
    #expect(try read(text, field) == value)
  }

  @Test(arguments: [
    ("9", Field.mood, "mood is a whole number from 1 to 5, not '9'"),
    ("x", .mood, "mood is a whole number from 1 to 5, not 'x'"),
    ("finall", .stage, "'finall' is no stage; did you mean 'final'?"),
    ("maybe", .gut, "'maybe' is no gut; there are: yes, unsure, no"),
    (
      "title: x", .unsettled,
      "only a sync writes 'unsettled'; say unsettled-=ITEM once an item is settled"
    ),
    ("soon", .deadline, "'soon' is no date"),
    ("open", .status, "a checkin has no status"),
    (
      "9999999999", .newPeople,
      "new_people is a whole number of at most nine digits, not '9999999999'"
    ),
    ("clarity=9", .ratings, "ratings runs from 1 to 5, not 'clarity=9'"),
    ("my-own=2.5", .ratings, "ratings runs from 1 to 5, not 'my-own=2.5'"),
    ("examples=nan", .ratings, "ratings is pairs as clarity=3, not 'examples=nan'"),
    (
      "1234567890123456", .minutes,
      "minutes is a number of at most 15 digits, not '1234567890123456'"
    ),
    ("!!!", .app, "app needs a letter or a digit, and '!!!' has none"),
  ])
  func `What a field cannot hold is said with what it can`(text: String, field: Field, said: String)
  {
    #expect(message(text, field) == said)
  }

  @Test func `A misspelt field names the one that is meant`() {
    #expect(throws: Failure.self) { try JournalSettings().field(named: "moood") }
    do { _ = try JournalSettings().field(named: "moood") } catch {
      #expect(error.message == "'moood' is no field; did you mean 'mood'?")
      #expect(error.status == .wrongUsage)
    }
  }
}
