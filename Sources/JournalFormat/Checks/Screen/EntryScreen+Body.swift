extension EntryScreen {
  /// Whether the body holds nothing that a check looks at: no comment, link, code, conflict, lesson,
  /// broken date of a task, or short heading that means nothing.
  func isPlain(body: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    !bytes.holdsMark(in: body) && hasNoLineInDoubt(body, in: bytes)
  }

  private func hasNoLineInDoubt(_ body: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
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
    case UInt8(ascii: "`"): return bytes.holds("```", at: line.lowerBound) ? .doubtful : .clear
    case UInt8(ascii: "~"): return bytes.holds("~~~", at: line.lowerBound) ? .doubtful : .clear
    case UInt8(ascii: ">"): return bytes.holds(">>>>>>> ", at: line.lowerBound) ? .doubtful : .clear
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
  /// Whether a comment, a link, or a `(due …)` or `(done …)` that names no day stands there.
  ///
  /// One pass looks for all of them: most bodies hold none.
  fileprivate func holdsMark(in body: Range<Int>) -> Bool {
    var next = body.lowerBound
    while next < body.upperBound {
      let mark = firstMark(from: next, limit: body.upperBound)
      if isMeant(mark: mark, in: body) { return true }
      next = mark + 1
    }
    return false
  }

  /// The first of `<`, `[` and `(`; the limit when there is none.
  private func firstMark(from offset: Int, limit: Int) -> Int {
    var next = offset
    while next < limit {
      if next + 32 <= limit, !ThirtyTwoBytes(self, at: next).holdOne(of: "<", "[", "(") {
        next += 32
        continue
      }
      let end = Swift.min(next + 32, limit)
      while next < end {
        switch self[next] {
        case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "("): return next
        default: next += 1
        }
      }
    }
    return limit
  }

  private func isMeant(mark: Int, in body: Range<Int>) -> Bool {
    guard mark < body.upperBound else { return false }
    switch self[mark] {
    case UInt8(ascii: "<"): return holds("<!--", at: mark)
    case UInt8(ascii: "["): return holds("[[", at: mark)
    default:
      let closesLabel = mark > body.lowerBound && self[mark - 1] == UInt8(ascii: "]")
      return closesLabel || isBrokenTaskDate(at: mark, limit: body.upperBound)
    }
  }

  /// Whether `(due …)` or `(done …)` begins here and holds more or less than a day.
  private func isBrokenTaskDate(at open: Int, limit: Int) -> Bool {
    guard holds("(due ", at: open) || holds("(done ", at: open) else { return false }
    let day = open + (holds("(due ", at: open) ? 5 : 6)
    let end = day + 10
    return end >= limit || self[end] != UInt8(ascii: ")")
      || DateReading(self, in: day..<end).date == nil
  }
}
