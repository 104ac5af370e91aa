extension DiagnosticCode {
  static let unknownValue = DiagnosticCode(301, "unknown-value", .error)
  static let notAScale = DiagnosticCode(302, "not-a-scale", .error)
  static let notANumber = DiagnosticCode(303, "not-a-number", .error)
  static let notOneValue = DiagnosticCode(304, "not-one-value", .error)
  static let notAList = DiagnosticCode(308, "not-a-list", .error)
  static let notAWord = DiagnosticCode(309, "not-a-word", .error)
  static let notASlug = DiagnosticCode(310, "not-a-slug", .warning)
  static let notAFlag = DiagnosticCode(311, "not-a-flag", .warning)
  static let unknownArea = DiagnosticCode(312, "unknown-area", .warning)
  static let notAPair = DiagnosticCode(313, "not-a-pair", .error)
  static let notForKind = DiagnosticCode(314, "not-for-kind", .warning)
  static let notATimezone = DiagnosticCode(315, "not-a-timezone", .error)
}

extension EntryCheck {
  /// Values that are not what their field asks for.
  static let values = EntryCheck(valuePages) { entry in
    entry.keys.flatMap { key -> [Diagnostic] in
      guard let reading = key.reading else { return [] }
      // What a kind may be is a check of its own.
      let problems = reading.problems.filter { key.field != .kind || $0.kind == .notOneValue }
      return problems.compactMap { $0.finding(of: key, in: entry) }
    }
  }

  private static let valuePages = [
    DiagnosticPage(
      .unknownValue,
      "a word that is none of those the field allows",
      "The field takes one of a few words, so that entries can be counted together. Another word "
        + "is kept in the file, but not read.",
      failing: .fields("kind: rejection\napp: acme\nstage: interveiw"),
      passing: .fields("kind: rejection\napp: acme\nstage: interview")
    ),
    DiagnosticPage(
      .notAScale,
      "a scale that is no whole number from 1 to 5",
      "All scales run from 1 to 5, higher being more, so that they can be laid side by side. "
        + "Another value is kept in the file, but not read.",
      failing: .fields("kind: checkin\nmood: 7"),
      passing: .fields("kind: checkin\nmood: 4")
    ),
    DiagnosticPage(
      .notANumber,
      "a number is expected, and something else stands there",
      "Numbers are digits, with a point where there is a fraction, without a unit. Another value "
        + "is kept in the file, but not read.",
      failing: .fields("kind: care\nactivity: soak\nminutes: a while"),
      passing: .fields("kind: care\nactivity: soak\nminutes: 40")
    ),
    DiagnosticPage(
      .notOneValue,
      "a list, or something nested, stands where one value should",
      "The field says one thing. Which of several values counts would be a guess, so that none is "
        + "read.",
      failing: .fields("kind: checkin\nmood: [2, 3]"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .notAList,
      "something nested stands where a list should",
      "The field takes words, in brackets or one a line. Something nested is kept in the file, "
        + "but not read.",
      failing: .fields("kind: checkin\nemotions:\n  first: calm"),
      passing: .fields("kind: checkin\nemotions: [calm]")
    ),
    DiagnosticPage(
      .notAWord,
      "a sentence stands where a word should",
      "Words can be counted, completed and searched for. A sentence cannot; it has its place in "
        + "the body, under a heading.",
      failing: .fields("kind: checkin\nemotions: [very tired]"),
      passing: .fields("kind: checkin\nemotions: [very_tired]")
    ),
    DiagnosticPage(
      .notASlug,
      "a slug with capitals or other marks than '-'",
      "Entries belong to one application, skill, path or goal when the slug is the same. A slug "
        + "of small letters and dashes is hard to write in two ways.",
      failing: .fields("kind: rejection\napp: Acme_Data"),
      passing: .fields("kind: rejection\napp: acme-data")
    ),
    DiagnosticPage(
      .notAFlag,
      "a flag that is neither 'true' nor 'false'",
      "'yes' and 'no' are understood, so that no wish for privacy is lost, but readers of YAML "
        + "1.2 take them for text.",
      failing: .fields("kind: checkin\nprivate: yes"),
      passing: .fields("kind: checkin\nprivate: true")
    ),
    DiagnosticPage(
      .unknownArea,
      "an area that is neither built in nor named in journal.yaml",
      "Areas are what lessons and ratings are counted by. A name of your own becomes one when "
        + "journal.yaml lists it.",
      failing: .fields("kind: rejection\napp: acme\nfocus: [clarty]"),
      passing: .fields("kind: rejection\napp: acme\nfocus: [clarity]")
    ),
    DiagnosticPage(
      .notAPair,
      "an item that is not of the form 'name=number'",
      "Each item names something and gives it a number, joined by '='. The item is kept in the "
        + "file, but not read.",
      failing: .fields("kind: interview\napp: acme\nratings: [clarity]"),
      passing: .fields("kind: interview\napp: acme\nratings: [clarity=3]")
    ),
    DiagnosticPage(
      .notForKind,
      "a field that entries of this kind do not have",
      "The words that this field may have depend on the kind of the entry, and this kind has "
        + "none.",
      failing: .fields("kind: checkin\npurpose: thank_you"),
      passing: .fields("kind: message\napp: acme\npurpose: thank_you")
    ),
    DiagnosticPage(
      .notATimezone,
      "a time zone that is not named as 'Europe/Berlin' is",
      "A zone is named by its region and its place, as the IANA data base does: offsets and "
        + "abbreviations change their meaning in spring and autumn.",
      failing: .fields("kind: checkin\ntimezone: \"Berlin time\""),
      passing: .fields("kind: checkin\ntimezone: Europe/Berlin")
    ),
  ]
}
