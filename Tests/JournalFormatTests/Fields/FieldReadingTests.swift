import JournalFormat
import Testing

@Suite struct `A value is read by its field's type` {
  private func reading(
    _ line: String,
    kind: Kind = .checkin,
    settings: JournalSettings = .init()
  ) throws -> FieldReading {
    let document = Document(frontMatter: line)
    let node = try #require(document.nodes.first)
    let field = try #require(Field(name: document.key(of: node)))
    return document.reading(node, as: field.definition.type, kind: kind, settings: settings)
  }

  @Test(arguments: [
    ("company: no", FieldValue.text("no")),
    ("company: \"no\"", .text("no")),
    ("role: 1.10", .text("1.10")),
    ("mood: 3", .whole(3)),
    ("mood: \"3\"", .whole(3)),
    ("new_people: 12", .whole(12)),
    ("forecast: 0", .whole(0)),
    ("hours: 1.5", .number(1.5)),
    ("minutes: 40", .number(40)),
    ("private: true", .flag(true)),
    ("private: false", .flag(false)),
    ("deadline: 2026-11-20", .date(EntryDate(day: CivilDate(dayNumber: 20_777)))),
    ("timezone: Europe/Berlin", .text("Europe/Berlin")),
    ("app: acme-data-engineer", .text("acme-data-engineer")),
    ("gut: unsure", .text("unsure")),
    ("emotions: [sad, müde, calm/quiet]", .words(["sad", "müde", "calm/quiet"])),
    ("emotions: sad", .words(["sad"])),
    ("emotions:\n- sad\n- sad", .words(["sad", "sad"])),
    ("tags: [C#, c++, .net, a=b]", .words(["C#", "c++", ".net", "a=b"])),
    ("pull: [work, people]", .words(["work", "people"])),
    ("focus: [clarity]", .words(["clarity"])),
    (
      "ratings: [clarity=3, examples=4]",
      .ratings([Rating(area: "clarity", value: 3), Rating(area: "examples", value: 4)])
    ),
    ("scores: [R=12.5]", .ratings([Rating(area: "R", value: 12.5)])),
    ("unsettled:\n  - \"title: a, b\"", .words(["title: a, b"])),
  ])
  func `when it is valid`(line: String, value: FieldValue) throws {
    let reading = try reading(line)
    #expect(reading.value == value)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("mood: 6", ValueProblem.Kind.notAScale, "6"),
    ("mood: 3.0", .notAScale, "3.0"),
    ("mood: [3]", .notOneValue, "[3]"),
    ("forecast: -1", .notWhole, "-1"),
    ("forecast: 1_000", .notWhole, "1_000"),
    ("hours: 1,5", .notANumber, "1,5"),
    ("hours: .5", .notANumber, ".5"),
    ("hours: 5.", .notANumber, "5."),
    ("hours: 1e3", .notANumber, "1e3"),
    ("private: maybe", .notAFlag, "maybe"),
    ("deadline: 2026-02-30", .date(.noSuchDay), "2026-02-30"),
    ("deadline: [2026-02-03]", .notOneValue, "[2026-02-03]"),
    ("timezone: Berlin time", .notATimezone, "Berlin time"),
    ("app: Acme Corp", .notAWord, "Acme Corp"),
    ("gut: maybe", .notOneOf(["yes", "unsure", "no"]), "maybe"),
    ("status: open", .notForKind, "open"),
  ])
  func `or left out, and said why`(line: String, problem: ValueProblem.Kind, excerpt: String) throws
  {
    let reading = try reading(line)
    #expect(reading.value == nil)
    try expect(reading, problem, excerpt, in: line)
  }

  @Test(arguments: [
    ("private: yes", FieldValue.flag(true), ValueProblem.Kind.notAFlag, "yes"),
    ("private: False", .flag(false), .notAFlag, "False"),
    ("app: Acme", .text("Acme"), .notASlug, "Acme"),
    (
      "deadline: 2026-11-20T10:00:00", .date(EntryDate(day: CivilDate(dayNumber: 20_777))),
      .date(.timeNotAllowed), "2026-11-20T10:00:00"
    ),
    ("emotions: [sad, \"very tired\"]", .words(["sad"]), .notAWord, "\"very tired\""),
    ("emotions: [sad, [a]]", .words(["sad"]), .notAList, "[a]"),
    ("focus: [clarity, dancing]", .words(["clarity"]), .notAnArea, "dancing"),
    ("ratings: [clarity=6]", .ratings([]), .notAScale, "clarity=6"),
    ("ratings: [dancing=3]", .ratings([]), .notAnArea, "dancing=3"),
    ("ratings: [clarity]", .ratings([]), .notAPair, "clarity"),
    ("ratings: [clarity: 3]", .ratings([]), .notAPair, "clarity: 3"),
  ])
  func `as far as it can be`(
    line: String,
    value: FieldValue,
    problem: ValueProblem.Kind,
    excerpt: String
  ) throws {
    let reading = try reading(line)
    #expect(reading.value == value)
    try expect(reading, problem, excerpt, in: line)
  }

  @Test func `and by the entry's kind`() throws {
    #expect(try reading("status: gap", kind: .skill).value == .text("gap"))
    #expect(
      try reading("status: gap", kind: .goal).problems.map(\.kind)
        == [.notOneOf(["open", "done", "changed", "dropped"])]
    )
  }

  @Test func `and by the journal's own areas`() throws {
    var settings = JournalSettings()
    settings.areas = ["stakeholders"]
    #expect(
      try reading("focus: [stakeholders]", settings: settings).value == .words(["stakeholders"])
    )
  }

  @Test func `unless it is empty, which is not wrong`() throws {
    let reading = try reading("mood:")
    #expect(reading.value == nil)
    #expect(reading.problems.isEmpty)
  }

  private func expect(
    _ reading: FieldReading,
    _ problem: ValueProblem.Kind,
    _ excerpt: String,
    in line: String
  ) throws {
    #expect(reading.problems.map(\.kind) == [problem])
    let range = try #require(reading.problems.first).range
    #expect(Document(frontMatter: line).bytes[range].elementsEqual(excerpt.utf8))
  }
}
