extension DiagnosticCode {
  static let brokenTaskDate = DiagnosticCode(605, "broken-task-date", .warning)
}

extension EntryCheck {
  /// The days of tasks in the sections that hold actions.
  static let tasks = EntryCheck([
    DiagnosticPage(
      .brokenTaskDate,
      "a '(due …)' or '(done …)' that names no day",
      "A task with a day appears when it is due. Without one that can be read it has none.",
      failing: .body("## Next\n\n- [ ] Write to Mia (due 2026-02-30)\n"),
      passing: .body("## Next\n\n- [ ] Write to Mia (due 2026-02-28)\n")
    )
  ]) { entry in
    let tasks = entry.lines.lazy.filter { $0.section == .next || $0.section == .milestones }
    return tasks.flatMap { [($0, TaskDate.Word.due, "due"), ($0, .done, "done")] }
      .findings(atMost: entry.limit) { line, word, name in
        guard let date = TaskDate(word, in: line.text, of: entry.document.bytes.span),
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
