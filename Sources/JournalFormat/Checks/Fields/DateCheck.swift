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
      failing: .fields("kind: checkin\ndue: next week"),
      passing: .fields("kind: checkin\ndue: 2026-03-11")
    ),
    DiagnosticPage(
      .impossibleDate,
      "a day, a time or an offset that does not exist",
      failing: .fields("kind: checkin\ndue: 2026-02-30"),
      passing: .fields("kind: checkin\ndue: 2026-02-28")
    ),
    DiagnosticPage(
      .looseDate,
      "a date that is understood, and that other tools may not read",
      failing: .fields("kind: checkin\ndue: 2026-03-11 09:30"),
      passing: .fields("kind: checkin\ndue: 2026-03-11T09:30:00")
    ),
    DiagnosticPage(
      .timeNotAllowed,
      "a time stands where only a day is read",
      failing: .fields("kind: application\napp: acme\ndeadline: 2026-03-11T09:30:00"),
      passing: .fields("kind: application\napp: acme\ndeadline: 2026-03-11")
    ),
    DiagnosticPage(
      .absurdDate,
      "a year before 1900 or after 2200, which is probably a slip",
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
    case .spaceForT, .noSeconds, .zoneSuffix:
      Diagnostic(
        .looseDate,
        "\(value) in '\(key.name)' is read, but it is not how dates with a time are written",
        at: range,
        fixes: entry.spellingFix(range).map { [$0] } ?? []
      )
    }
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

  /// The fix that writes `T`, seconds and the zone as RFC 3339 and the format want them.
  fileprivate func spellingFix(_ range: Range<Int>) -> Fix? {
    var text = text(range).filter { $0 != "\"" && $0 != "'" }
    var edits: [Edit] = []
    if let open = text.firstIndex(of: "["), text.hasSuffix("]") {
      let zone = text[text.index(after: open)...].dropLast().drop { $0 == "!" }
      text = String(text[..<open])
      guard document.node(Field.timezone.name) == nil else { return nil }
      edits = document.settingEdits(Field.timezone.name, to: String(zone))
    }
    var parts = text.split(maxSplits: 1) { " Tt".contains($0) }.map(String.init)
    guard parts.count == 2 else { return nil }
    let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
    if clock.count == 5 { parts[1].insert(contentsOf: ":00", at: clock.endIndex) }
    edits.append(Edit(range, with: "\(parts[0])T\(parts[1].filter { $0 != " " })"))
    return Fix(
      "write it as RFC 3339 does",
      edits: edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    )
  }
}
