extension Document {
  /// The edits that tick one of the document's tasks, as done on that day; none when it is ticked.
  ///
  /// `- [ ] Write to Mia (due 2026-03-09)` → `- [x] Write to Mia (due 2026-03-09) (done 2026-03-08)`.
  public func tickingEdits(_ task: Task, on day: CivilDate) -> [Edit] {
    guard let box = TaskBox(bytes.span, at: task.range), !box.isDone else { return [] }
    let mark = task.range.lowerBound + 1
    let tick = Edit(mark..<mark + 1, with: "x")
    if let done = TaskDate(.done, in: box.end..<task.range.upperBound, of: bytes.span) {
      return [tick, Edit(done.value, with: "\(day)")]
    }
    let end = task.range.upperBound
    return [tick, Edit(end..<end, with: " (done \(day))")]
  }
}
