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
    var holdsLessons = false
    while start < body.upperBound {
      let first = bytes.skippingBlanks(from: start)
      let end = bytes.first(UInt8(ascii: "\n"), from: start, limit: body.upperBound)
      let line = first..<max(first, end ?? body.upperBound)
      switch heading(line, in: bytes) {
      case .doubtful: return false
      case .lessons: holdsLessons = true
      case .clear: if holdsLessons, !isClear(lesson: line, in: bytes) { return false }
      }
      start = (end ?? body.upperBound) + 1
    }
    return true
  }

  private enum Heading {
    /// None, or one that no check is about.
    case clear
    /// The lines below it may be lessons.
    case lessons
    /// One that means almost something, or perhaps a line under one.
    case doubtful
  }

  private func heading(_ line: Range<Int>, in bytes: borrowing Span<UInt8>) -> Heading {
    guard !line.isEmpty else { return .clear }
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "#"):
      let heading = BodyLine(at: line.lowerBound, limit: line.upperBound, in: bytes)
      guard let level = heading.headingLevel(in: bytes) else { return .clear }
      let title = heading.headingTitle(level: level, in: bytes)
      let meaning = Section.Meaning(heading: title, of: bytes, settings: settings)
      if meaning == nil, title.count <= NearSectionName.longest { return .doubtful }
      return meaning == .lessons ? .lessons : .clear
    case UInt8(ascii: "="): return .doubtful
    case UInt8(ascii: "-"):
      let isUnderline =
        BodyLine(at: line.lowerBound, limit: line.upperBound, in: bytes)
        .underlineLevel(in: bytes) != nil
      return bytes.isBlank(at: line.lowerBound + 1) && !isUnderline ? .clear : .doubtful
    default: return .clear
    }
  }

  /// Whether a line that may be a lesson names an area before its colon, or has none.
  private func isClear(lesson line: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    guard let colon = bytes.first(UInt8(ascii: ":"), from: line.lowerBound, limit: line.upperBound)
    else { return true }
    return bytes.holds("- ", at: line.lowerBound)
      && bytes.isOne(of: areas, line.lowerBound + 2..<colon)
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
