extension DiagnosticCode {
  static let notADate = DiagnosticCode(401, "not-a-date", .error)
  static let impossibleDate = DiagnosticCode(402, "impossible-date", .error)
  static let looseDate = DiagnosticCode(403, "loose-date", .warning)
  static let timeNotAllowed = DiagnosticCode(404, "time-not-allowed", .warning)
  static let absurdDate = DiagnosticCode(405, "absurd-date", .warning)
}

extension EntryCheck {
  /// Dates in any field.
  static let dates = EntryCheck(datePages) { entry in
    entry.keys.flatMap { key -> [Diagnostic] in
      guard let reading = key.reading else { return [] }
      let findings = reading.problems.compactMap { problem -> Diagnostic? in
        guard case .date(let kind) = problem.kind else { return nil }
        return kind.finding(of: key, at: problem.range, in: entry)
      }
      guard let date = key.date, date.isAbsurd else { return findings }
      return findings + [
        Diagnostic(
          .absurdDate,
          "the year of '\(key.name)' is \(date.day.parts.year), which lies far from this century",
          at: key.node.value,
          label: "is the year right?"
        )
      ]
    }
  }

  private static let datePages = [
    DiagnosticPage(
      .notADate,
      "a date that is not written as 2026-03-04",
      "Dates are written the way ISO 8601 has it, since '4/3' is March to some and April to "
        + "others. Words as 'next week' are understood where you type them to a command, not in a "
        + "file.",
      failing: .fields("kind: checkin\ndue: next week"),
      passing: .fields("kind: checkin\ndue: 2026-03-11")
    ),
    DiagnosticPage(
      .impossibleDate,
      "a day, a time or an offset that does not exist",
      "The calendar, or the clock, has no such moment. It is not read, since correcting it would "
        + "be a guess.",
      failing: .fields("kind: checkin\ndue: 2026-02-30"),
      passing: .fields("kind: checkin\ndue: 2026-02-28")
    ),
    DiagnosticPage(
      .looseDate,
      "a date that is understood, and that other tools may not read",
      "It is clear what is meant, and it is read. Written as RFC 3339 has it, other tools read it "
        + "too.",
      failing: .fields("kind: checkin\ndue: 2026-03-11 09:30"),
      passing: .fields("kind: checkin\ndue: 2026-03-11T09:30:00")
    ),
    DiagnosticPage(
      .timeNotAllowed,
      "a time stands where only a day is read",
      "The day is read, and the time is passed over.",
      failing: .fields("kind: application\napp: acme\ndeadline: 2026-03-11T09:30:00"),
      passing: .fields("kind: application\napp: acme\ndeadline: 2026-03-11")
    ),
    DiagnosticPage(
      .absurdDate,
      "a year before 1900 or after 2200, which is probably a slip",
      "Years this far away are nearly always a slip, and would stretch every chart.",
      failing: .fields("kind: checkin\ndue: 0026-03-11"),
      passing: .fields("kind: checkin\ndue: 2026-03-11")
    ),
  ]
}

extension EntryDate {
  /// Whether the year is probably a slip of the fingers.
  var isAbsurd: Bool { !(1900...2200).contains(day.parts.year) }
}

extension DateProblem {
  fileprivate func finding(
    of key: CheckedEntry.Key,
    at range: Range<Int>,
    in entry: CheckedEntry
  ) -> Diagnostic {
    let value = entry.quoted(range)
    return switch self {
    case .malformed:
      Diagnostic(
        .notADate,
        "\(value) in '\(key.name)' is no date",
        at: range,
        help: "write the year, the month and the day as 2026-03-04, "
          + "with a time as 2026-03-04T09:30:00+01:00"
      )
    case .noSuchDay: impossible("a day that does not exist", value, key, range)
    case .noSuchTime: impossible("a time that does not exist", value, key, range)
    case .noSuchOffset: impossible("an offset that no place has", value, key, range)
    case .timeNotAllowed:
      Diagnostic(
        .timeNotAllowed,
        "'\(key.name)' is a day; the time is not read",
        at: range,
        fixes: entry.dayFix(range).map { [$0] } ?? []
      )
    case .spaceForT: loose("a space stands for the 'T' of", key, range, in: entry)
    case .noSeconds: loose("the seconds are missing in", key, range, in: entry)
    case .zoneSuffix: loose("the name of a zone follows", key, range, in: entry)
    }
  }

  private func loose(
    _ what: String,
    _ key: CheckedEntry.Key,
    _ range: Range<Int>,
    in entry: CheckedEntry
  ) -> Diagnostic {
    Diagnostic(
      .looseDate,
      "\(what) \(entry.quoted(range)) in '\(key.name)', which is read all the same",
      at: range,
      help: entry.spellingFix(key) == nil
        ? "one entry has one 'timezone'; keep the offset alone" : nil,
      fixes: entry.spellingFix(key).map { [$0] } ?? []
    )
  }
}

extension DateProblem {
  private func impossible(
    _ what: String,
    _ value: String,
    _ key: CheckedEntry.Key,
    _ range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .impossibleDate,
      "\(value) in '\(key.name)' has \(what)",
      at: range,
      help: "write the date that was meant; until then it is not read"
    )
  }
}

extension CheckedEntry {
  /// The fix that leaves the first ten characters, the day.
  fileprivate func dayFix(_ range: Range<Int>) -> Fix? {
    guard range.count > 10 else { return nil }
    let rest = range.lowerBound + 10..<range.upperBound
    return Fix("remove the time", isSafe: false, edits: [Edit(rest, with: "")])
  }

  /// The fix that writes a tolerated date as RFC 3339 does, with the name of its zone in `timezone`.
  ///
  /// It is not safe when the zone would then hold for other times of the entry too, and there is
  /// none when the entry names another zone.
  fileprivate func spellingFix(_ key: Key) -> Fix? {
    let bytes = document.bytes.span
    guard let range = key.node.verbatim(in: bytes) else { return nil }
    let reading = DateReading(bytes, in: range)
    guard let correction = reading.correction else { return nil }
    let spelling = Edit(range, with: correction)
    let title = "write it as RFC 3339 does"
    guard let zone = reading.zone.map({ String(text($0).drop { $0 == "!" }) }) else {
      return Fix(title, edits: [spelling])
    }
    guard zone.isZoneName else { return nil }
    if let given = document.node(Field.timezone.name) {
      return document.string(given) == zone ? Fix(title, edits: [spelling]) : nil
    }
    guard let moving = try? document.settingEdits(Field.timezone.name, to: zone) else {
      return nil
    }
    return Fix(
      "\(title), and move the zone into 'timezone'",
      isSafe: !keys.contains { $0.node != key.node && $0.isLocalTime },
      edits: (moving + [spelling]).sorted { $0.range.lowerBound < $1.range.lowerBound }
    )
  }
}

extension CheckedEntry.Key {
  /// Whether it is a time that the entry's zone says the place of.
  fileprivate var isLocalTime: Bool {
    date.map { $0.secondOfDay != nil && $0.offset == nil } ?? false
  }
}
