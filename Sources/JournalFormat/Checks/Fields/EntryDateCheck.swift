extension DiagnosticCode {
  static let missingDate = DiagnosticCode(406, "missing-date", .info)
  static let noDate = DiagnosticCode(407, "no-date", .error)
  static let otherDateInName = DiagnosticCode(408, "other-date-in-name", .warning)
}

extension EntryCheck {
  /// The day of the entry, in front matter and in the file's name.
  static let entryDate = EntryCheck([
    DiagnosticPage(
      .missingDate,
      "front matter without a date; the day of the file's name, or 'created', stands in",
      "The day of the file's name, or 'created', stands in. Saying it in the file keeps the entry "
        + "where it is when the file is renamed.",
      failing: "---\nkind: checkin\n---\n",
      passing: "---\nkind: checkin\ndate: 2026-03-04\n---\n"
    ),
    DiagnosticPage(
      .noDate,
      "neither front matter nor the file's name says the day, so that the entry is left out",
      "Lists and summaries go by the day. Without one the entry is only found by its name.",
      failing: .entry(Array("A day.\n".utf8), stem: "note"),
      passing: .entry(Array("A day.\n".utf8), stem: "2026-03-04-note")
    ),
    DiagnosticPage(
      .otherDateInName,
      "the file's name bears another day than the field 'date'",
      "The field counts. The name is what you see in a folder, and what a month is found by, so "
        + "that they should agree.",
      failing: "---\ndate: 2026-03-05\nkind: checkin\n---\n",
      passing: "---\ndate: 2026-03-04\nkind: checkin\n---\n"
    ),
  ]) { entry in
    let ofName = CivilDate(stem: entry.stem)
    guard let key = entry.key(.date), key.node.kind != .empty else {
      return entry.missingDate(ofName).map { [$0] } ?? []
    }
    guard let date = key.date, let ofName, date.day != ofName else { return [] }
    return [entry.otherDate(date.day, at: key.node.value, than: ofName)]
  }
}

extension CheckedEntry {
  fileprivate func missingDate(_ ofName: CivilDate?) -> Diagnostic? {
    let created = document.node("created").flatMap { node -> CivilDate? in
      let reading = document.reading(node, as: .dateOrTime, kind: kind, settings: settings)
      guard case .date(let date) = reading.value else { return nil }
      return date.day
    }
    let place = document.fences?.opening.dropLineEnd(of: document) ?? 0..<0
    guard let day = ofName ?? created else {
      return Diagnostic(
        .noDate,
        "the entry has no date, so that no list and no summary can show it",
        at: place,
        help: "add 'date: 2026-03-04', or start the file's name with the day"
      )
    }
    guard document.hasFrontMatter else { return nil }
    let source = ofName == nil ? "'created'" : "the file's name"
    return Diagnostic(
      .missingDate,
      "the entry does not say its date; \(source) gives \(day)",
      at: place,
      fixes: Fix.unlessRefused("add 'date: \(day)'") { () throws(EditRefusal) in
        try document.settingEdits("date", to: "\(day)")
      }
    )
  }

  fileprivate func otherDate(
    _ day: CivilDate,
    at range: Range<Int>,
    than ofName: CivilDate
  ) -> Diagnostic {
    let dayRange = range.lowerBound..<min(range.upperBound, range.lowerBound + 10)
    let isPlain = text(dayRange) == day.description
    let takingName = Fix(
      "take the day of the file's name",
      .offered,
      edits: [Edit(dayRange, with: ofName.description)]
    )
    let name = "\(day)\(stem.dropFirst(10)).md"
    let renaming = Fix("rename the file to '\(name)'", renamingTo: name)
    return Diagnostic(
      .otherDateInName,
      "the entry is of \(day), but its file is named for \(ofName)",
      at: range,
      label: "which of the two is right?",
      fixes: (isPlain ? [takingName] : []) + [renaming]
    )
  }
}
