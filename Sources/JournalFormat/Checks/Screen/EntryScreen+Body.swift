extension EntryScreen {
  /// Whether the body holds nothing that a check looks at: no comment, link, code, conflict, lesson,
  /// broken date of a task, or short heading that means nothing.
  func isPlain(body: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    for mark in ["<!--", "](", "[[", "```", "~~~", ">>>>>>> "] as [StaticString] {
      guard !bytes.holds(mark, in: body) else { return false }
    }
    return bytes.haveDays(in: body) && hasNoHeadingInDoubt(body, in: bytes)
  }

  private func hasNoHeadingInDoubt(_ body: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    var start = body.lowerBound
    while start < body.upperBound {
      let first = bytes.skippingBlanks(from: start)
      let end = bytes.first(UInt8(ascii: "\n"), from: start, limit: body.upperBound)
      let line = first..<max(first, end ?? body.upperBound)
      if isHeadingInDoubt(line, in: bytes) { return false }
      start = (end ?? body.upperBound) + 1
    }
    return true
  }

  /// Whether a line is a heading that means lessons or almost something, or underlines one.
  private func isHeadingInDoubt(_ line: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    guard !line.isEmpty else { return false }
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "#"):
      let heading = BodyLine(at: line.lowerBound, limit: line.upperBound, in: bytes)
      guard let level = heading.headingLevel(in: bytes) else { return false }
      let title = heading.headingTitle(level: level, in: bytes)
      let meaning = Section.Meaning(heading: title, of: bytes, settings: settings)
      return meaning == .lessons || meaning == nil && title.count <= NearSectionName.longest
    case UInt8(ascii: "="): return true
    case UInt8(ascii: "-"): return !bytes.isBlank(at: line.lowerBound + 1)
    default: return false
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether each `(due …)` and `(done …)` names a day.
  fileprivate func haveDays(in body: Range<Int>) -> Bool {
    var next = body.lowerBound
    while let open = first("(d", from: next, limit: body.upperBound) {
      next = open + 2
      let end = first(UInt8(ascii: "\n"), from: open, limit: body.upperBound) ?? body.upperBound
      for word in [TaskDate.Word.due, .done] {
        if let date = TaskDate(word, in: open..<end, of: self), date.day == nil { return false }
      }
    }
    return true
  }
}
