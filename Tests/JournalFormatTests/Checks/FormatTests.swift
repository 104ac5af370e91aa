import Testing

@testable import JournalFormat

private func codes(
  _ text: String,
  stem: String = "2026-03-04-note",
  settings: JournalSettings = .init()
) -> [String] {
  Checker(settings: settings)
    .check(Document(Array(text.utf8)), path: "entries/2026/03/\(stem).md").map(\.code.description)
}

private func entry(_ fields: String, kind: String = "checkin") -> String {
  "---\ndate: 2026-03-04\nkind: \(kind)\n\(fields)\n---\n"
}

extension FieldType {
  /// A value that the type allows.
  fileprivate func good(_ kind: Kind) -> String {
    switch self {
    case .text: "Acme GmbH"
    case .word: "panel"
    case .slug: "acme-data"
    case .scale, .count, .days: "4"
    case .number: "1.5"
    case .flag: "false"
    case .date: "2026-03-04"
    case .dateOrTime: "2026-03-04T09:30:00+01:00"
    case .timezone: "America/Argentina/Buenos_Aires"
    case .oneOf(let words): YAML.scalar(words[0])
    case .oneOfByKind(let words): words[kind.name]?[0] ?? ""
    case .words: "[über, a/b, c_d]"
    case .someOf(let words): "[\(words[0]), \(words[1])]"
    case .areas: "[clarity, fit]"
    case .ratings: "[clarity=3, examples=4]"
    case .scores: "[openness=3.5]"
    case .unsettled: "[]"
    }
  }

  /// A value that the type refuses, with the code that says so.
  fileprivate var bad: (value: String, code: String) {
    switch self {
    case .text: ("[a, b]", "JF304")
    case .word: ("two words", "JF309")
    case .slug: ("Acme Data", "JF309")
    case .scale: ("6", "JF302")
    case .count, .days: ("1.5", "JF303")
    case .number: ("two", "JF303")
    case .flag: ("maybe", "JF311")
    case .date, .dateOrTime: ("2026-02-30", "JF402")
    case .timezone: ("CET", "JF315")
    case .oneOf, .oneOfByKind: ("xyz", "JF301")
    case .words: ("[two words]", "JF309")
    case .someOf: ("[xyz]", "JF301")
    case .areas: ("[xyz]", "JF312")
    case .ratings: ("[clarity=6]", "JF302")
    case .scores: ("[a=b]", "JF313")
    case .unsettled: ("[a]", "JF320")
    }
  }
}

@Suite struct `The format` {
  @Test(arguments: Field.allCases.filter { $0 != .kind && $0 != .date })
  func `has a type for each field that tells right from wrong`(field: Field) {
    let type = field.definition.type
    var kind = Kind.checkin
    if case .oneOfByKind(let words) = type { kind = Kind(words.keys.sorted()[0]) }
    let required = kind == .checkin ? "" : "\(kind.requiredFields.first?[0].name ?? "app"): a\n"
    let lines = required.hasPrefix(field.name + ":") ? "" : required
    let good = codes(entry(lines + "\(field.name): \(type.good(kind))", kind: kind.name))
    #expect(good == [], "\(field.name)")
    let bad = codes(entry(lines + "\(field.name): \(type.bad.value)", kind: kind.name))
    #expect(bad.contains(type.bad.code), "\(field.name)")
  }

  @Test(arguments: CustomField.typeNames)
  func `has fields of a journal's own of each type`(typeName: String) throws {
    let custom = try #require(CustomField("commute", typeName: typeName))
    var settings = JournalSettings()
    settings.fields = [custom]
    #expect(codes(entry("commute: \(custom.type.good(.checkin))"), settings: settings) == [])
    let bad = codes(entry("commute: \(custom.type.bad.value)"), settings: settings)
    #expect(bad == [custom.type.bad.code])
    #expect(codes(entry("commute: \(custom.type.bad.value)")) == [])
  }

  @Test(arguments: [
    // The file.
    ("\u{FEFF}---\ndate: 2026-03-04\nkind: checkin\n---\n", ["JF003"]),
    ("---\r\ndate: 2026-03-04\r\nkind: checkin\r\n---\r\n", []),
    ("A day.\n", []),
    ("A\u{85}day\u{2028}.\n", []),
    ("A \u{7}day.\n", ["JF004"]),
    ("A\rday.\n", ["JF006"]),
    // The fences.
    ("---  \ndate: 2026-03-04\nkind: checkin\n--- \t\nA day.\n---\n", []),
    ("---\n\n \n\ndate: 2026-03-04\nkind: checkin\n---\n", ["JF102"]),
    ("----\nA day.\n", []),
    ("\n---\nkind: checkin\n---\n", []),
    // YAML, with comments wherever it allows them.
    (
      "---\n# a\ndate: 2026-03-04 # b\n  # c\nkind: checkin\nemotions: # d\n  # e\n  - calm # f\n---\n",
      []
    ),
    (
      "---\ndate: 2026-03-04\nkind: checkin\nemotions: [calm, # a\n  tired,\n  # b\n  sad]\n---\n",
      []
    ),
    ("---\ndate: 2026-03-04\nkind: checkin\nmy:\n  own: {a: [1]}\n  x: |\n    y\n---\n", []),
    ("---\ndate: 2026-03-04\nkind: checkin\ntitle: >-\n  A day\n  by the sea\n---\n", []),
    // Words that others read otherwise, in fields of one word too.
    (
      "---\ndate: 2026-03-04\nkind: checkin\ntags: [no, 12, ~]\n---\n", ["JF116", "JF116", "JF116"]
    ),
    ("---\ndate: 2026-03-04\nkind: prep\napp: a\ngut: yes\n---\n", ["JF116"]),
    ("---\ndate: 2026-03-04\nkind: checkin\nmy_own: no\nmood: 2\n---\n", []),
    // The day and the kind.
    ("---\ndate: 2026-03-04T23:30:00Z\nkind: checkin\n---\n", []),
    ("---\ndate: 2026-03-05T00:30:00+09:00\nkind: checkin\n---\n", ["JF408"]),
    ("---\nmood: 2\n---\n", ["JF306", "JF406"]),
    ("---\ndate: 2026-03-04\nkind: [a]\n---\n", ["JF304"]),
    ("---\ndate: 2026-03-04\nkind:\n---\n", ["JF306"]),
    // A conflict silences all else.
    ("---\ndate: 2026-02-30\nkind: xyz\n<<<<<<< a\n---\n", ["JF009"]),
  ])
  func `says what it promises of a file`(text: String, expected: [String]) {
    #expect(codes(text) == expected)
  }

  @Test(arguments: ["journal.yaml", "people.yaml", "prompts/evening.md"])
  func `says nothing beside a conflict in the journal's own files either`(path: String) {
    let text = "xyz: [a]\n<<<<<<< a\nxyz: [b]\n=======\n>>>>>>> b\n"
    let fenced = path.hasSuffix(".md") ? "---\n\(text)---\n" : text
    let document = JournalFile(path: path).document(Array(fenced.utf8))
    #expect(Checker().check(document, path: path).map(\.code.description) == ["JF009"])
  }

  @Test(arguments: [
    ("2026-03-04 09:30", "2026-03-04T09:30:00", nil),
    ("\"2026-03-04 09:30:00+01:00\"", "\"2026-03-04T09:30:00+01:00\"", nil),
    ("2026-03-04T09:30Z", "2026-03-04T09:30:00Z", nil),
    ("2026-03-04T09:30:00.5[Europe/Berlin]", "2026-03-04T09:30:00.5", "Europe/Berlin"),
    ("2026-03-04 09:30+01:00[!Europe/Berlin]", "2026-03-04T09:30:00+01:00", "Europe/Berlin"),
  ])
  func `mends each tolerated spelling of a date`(before: String, after: String, zone: String?) {
    let text = "---\ndate: \(before) # when\nkind: checkin\n---\n"
    let fixed = Fixer(Checker()).fix(Array(text.utf8), path: "entries/2026-03-04-note.md")
    let zoneLine = zone.map { "timezone: \($0)\n" } ?? ""
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self)
        == "---\ndate: \(after) # when\nkind: checkin\n\(zoneLine)---\n"
    )
  }

  @Test func `moves no zone that would hold for another time, or contradict the entry's`() {
    func safeFixes(_ fields: String) -> [Bool] {
      Checker().check(Document(Array(entry(fields).utf8)), path: "entries/2026-03-04-note.md")
        .flatMap(\.fixes).map(\.isSafe)
    }
    let due = "due: 2026-03-05T09:30:00[Asia/Tokyo]"
    #expect(safeFixes(due) == [true])
    #expect(safeFixes(due + "\nsent: 2026-03-05T09:30:00") == [false])
    #expect(safeFixes(due + "\ntimezone: Europe/Berlin") == [])
    #expect(safeFixes(due + "\ntimezone: Asia/Tokyo") == [true])
  }

  @Test func `offers two ways out when a file is named for another day`() {
    let text = entry("mood: 2").replacing("2026-03-04", with: "2026-03-05")
    let fixes = Checker().check(Document(Array(text.utf8)), path: "entries/2026-03-04-note.md")
      .flatMap(\.fixes)
    #expect(fixes.map(\.newName) == [nil, "2026-03-05-note.md"])
    #expect(fixes.map(\.isSafe) == [false, false])
  }
}
