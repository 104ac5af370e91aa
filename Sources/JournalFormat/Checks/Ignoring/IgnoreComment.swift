/// A comment that asks the checks to pass over some codes: `# journal: ignore JF305` in front
/// matter, `<!-- journal: ignore JF501 -->` in the body.
///
/// It is about its own line; alone on a line, about the next one that is not blank; with
/// `ignore-file`, about the whole file. What follows the codes after `--` or `(` is a reason.
struct IgnoreComment {
  static let mark: StaticString = "journal:"

  /// The comment with its marks.
  let range: Range<Int>
  /// The words that stand for codes, right or wrong.
  let words: [Range<Int>]
  /// The bytes that it is about; `nil`: the whole file.
  let target: Range<Int>?
  /// The bytes that go with it: the whole line when nothing else stands there.
  let removal: Range<Int>
  /// Whether a person wrote why.
  let hasReason: Bool
  /// Whether it stands alone in the body below other text, which it may part from what follows.
  let partsText: Bool
  /// Whether it stands in the body.
  let isInBody: Bool

  /// The comment in this range, whose words start at `start`.
  ///
  /// `line` is where it stands, `bodyText` the start of the body's text unless it stands in front
  /// matter, and `following` finds the line that one alone on its own is about.
  init(
    _ range: Range<Int>,
    _ start: IgnoreWords,
    on line: TextLine,
    bodyText: Int?,
    in bytes: borrowing Span<UInt8>,
    following: (borrowing Span<UInt8>) -> Range<Int>
  ) {
    self.range = range
    isInBody = bodyText != nil
    let limit = range.upperBound - (isInBody ? 3 : 0)
    (words, hasReason) = bytes.words(in: start.end..<max(start.end, limit))
    let isAlone =
      line.textStart == range.lowerBound
      && bytes.isLineEnd(at: bytes.skippingBlanks(from: range.upperBound))
    var before = range.lowerBound
    while before > line.range.lowerBound, bytes.isBlank(at: before - 1) { before -= 1 }
    removal = isAlone ? line.range : before..<range.upperBound
    partsText = isAlone && bodyText.map { $0 < line.range.lowerBound } == true
    target = start.areForFile ? nil : isAlone ? following(bytes) : line.range
  }
}

/// `journal: ignore` or `journal: ignore-file`, with or without the blank.
struct IgnoreWords {
  /// Where what follows them starts.
  let end: Int
  let areForFile: Bool

  /// The words that start at this place; `nil` when others do.
  init?(at start: Int, in bytes: borrowing Span<UInt8>) {
    guard bytes.holds(IgnoreComment.mark, at: start) else { return nil }
    var next = bytes.skippingBlanks(from: start + IgnoreComment.mark.utf8CodeUnitCount)
    guard bytes.holds("ignore", at: next) else { return nil }
    next += 6
    areForFile = bytes.holds("-file", at: next)
    if areForFile { next += 5 }
    guard
      bytes.isBlank(at: next) || bytes.isLineEnd(at: next) || bytes.holds("-->", at: next)
        || bytes.holds(",", at: next) || bytes.holds("(", at: next)
    else { return nil }
    end = next
  }
}

/// A line with its newline, and where its text starts.
struct TextLine {
  let range: Range<Int>
  let textStart: Int

  /// The line that holds this place.
  init(at offset: Int, in bytes: borrowing Span<UInt8>) {
    range = bytes.startOfLine(at: offset)..<bytes.nextLine(from: offset)
    textStart = bytes.skippingBlanks(from: range.lowerBound)
  }
}

extension Span where Element == UInt8 {
  /// The words before a reason, which blanks or commas part, and whether there is one.
  fileprivate func words(in range: Range<Int>) -> (words: [Range<Int>], hasReason: Bool) {
    var words: [Range<Int>] = []
    var next = range.lowerBound
    while next < range.upperBound {
      if isSeparator(next) {
        next += 1
        continue
      }
      let start = next
      while next < range.upperBound, !isSeparator(next) { next += 1 }
      if holds("--", at: start) || holds("(", at: start) { return (words, true) }
      words.append(start..<next)
    }
    return (words, false)
  }

  private func isSeparator(_ offset: Int) -> Bool {
    isBlank(at: offset) || self[offset] == UInt8(ascii: ",") || isLineEnd(at: offset)
  }

  /// The first line from here on that is neither blank nor a comment: in the body, one of these.
  func textLine(after start: Int, isInBody: Bool) -> Range<Int> {
    var line = start
    while line < count {
      let first = skippingBlanks(from: line)
      guard isLineEnd(at: first) || (isInBody ? startsIgnoring(at: first) : holds("#", at: first))
      else { return line..<nextLine(from: first) }
      line = nextLine(from: first)
    }
    return count..<count
  }

  private func startsIgnoring(at offset: Int) -> Bool {
    holds("<!--", at: offset) && IgnoreWords(at: skippingBlanks(from: offset + 4), in: self) != nil
  }
}
