extension DiagnosticCode {
  static let brokenTaskDate = DiagnosticCode(605, "broken-task-date", .warning)
}

extension EntryCheck {
  /// The days of tasks in the sections that hold actions.
  static let tasks = EntryCheck([
    DiagnosticPage(
      .brokenTaskDate,
      "a '(due …)' or '(done …)' that names no day",
      failing: .body("## Next\n\n- [ ] Write to Mia (due 2026-02-30)\n"),
      passing: .body("## Next\n\n- [ ] Write to Mia (due 2026-02-28)\n")
    )
  ]) { entry in
    entry.lines(ofSections: [.next, .milestones]).flatMap { line in
      [(TaskDate.Word.due, "due"), (.done, "done")].compactMap { word, name in
        guard let date = TaskDate(word, in: line, of: entry.document.bytes.span),
          date.day == nil
        else { return nil }
        return Diagnostic(
          .brokenTaskDate,
          "\(entry.quoted(date.value)) is no day, so that the task has none",
          at: date.value,
          help: "write it as '(\(name) 2026-03-09)'"
        )
      }
    }
  }
}

extension CheckedEntry {
  /// The text of each line of the lists in sections of these meanings.
  func lines(ofSections meanings: Set<Section.Meaning>) -> [Range<Int>] {
    let bytes = document.bytes.span
    var lines: [Range<Int>] = []
    var open: (meaning: Section.Meaning, level: Int)?
    for block in blocks {
      if let level = block.headingLevel {
        let meaning = Section.Meaning(heading: block.content, of: bytes, settings: settings)
        if let meaning, level > 1 {
          open = (meaning, level)
        } else if level <= open?.level ?? 0 {
          open = nil
        }
      }
      guard block.kind == .list, let open, meanings.contains(open.meaning) else { continue }
      var next = block.range.lowerBound
      while next < block.range.upperBound {
        let line = BodyLine(at: next, limit: block.range.upperBound, in: bytes)
        if !line.isBlank { lines.append(line.text) }
        next = line.end
      }
    }
    return lines
  }
}
