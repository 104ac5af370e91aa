/// A comment that asks the checks to pass over some codes: `# journal: ignore JF305` in front
/// matter, `<!-- journal: ignore JF501 -->` in the body.
///
/// It is about its own line; alone on a line, about the next one that is not blank; with
/// `ignore-file`, about the whole file. What follows the codes after `--` or `(` is a reason.
struct IgnoreComment {
  static let words: StaticString = "journal: ignore"

  /// The comment with its marks.
  let range: Range<Int>
  /// The codes as written, right or wrong.
  let codes: [Range<Int>]
  /// The bytes that it is about; `nil`: the whole file.
  let target: Range<Int>?
  /// The bytes that go with it: the whole line when nothing else stands there.
  let removal: Range<Int>
  /// Whether a person wrote why.
  let hasReason: Bool
  /// Whether it stands alone in the body below other text, which it may part from what follows.
  let partsText: Bool

  /// The comment in this range, whose words start at `words`.
  ///
  /// `line` is where it stands, `bodyText` the start of the body's text unless it stands in front
  /// matter, and `following` finds the line that one alone on its own is about.
  init(
    _ range: Range<Int>,
    words start: Int,
    on line: TextLine,
    bodyText: Int?,
    in bytes: borrowing Span<UInt8>,
    following: (borrowing Span<UInt8>) -> Range<Int>
  ) {
    self.range = range
    var next = start + Self.words.utf8CodeUnitCount
    let isForFile = bytes.holds("-file", at: next)
    if isForFile { next += 5 }
    let limit = range.upperBound - (bodyText == nil ? 0 : 3)
    (codes, hasReason) = bytes.codes(in: next..<max(next, limit))
    let isAlone =
      line.textStart == range.lowerBound
      && bytes.isLineEnd(at: bytes.skippingBlanks(from: range.upperBound))
    var before = range.lowerBound
    while before > line.range.lowerBound, bytes.isBlank(at: before - 1) { before -= 1 }
    removal = isAlone ? line.range : before..<range.upperBound
    partsText = isAlone && bodyText.map { $0 < line.range.lowerBound } == true
    target = isForFile ? nil : isAlone ? following(bytes) : line.range
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
  fileprivate func codes(in range: Range<Int>) -> (codes: [Range<Int>], hasReason: Bool) {
    var codes: [Range<Int>] = []
    var next = range.lowerBound
    while next < range.upperBound {
      if isSeparator(next) {
        next += 1
        continue
      }
      let start = next
      while next < range.upperBound, !isSeparator(next) { next += 1 }
      if holds("--", at: start) || holds("(", at: start) { return (codes, true) }
      codes.append(start..<next)
    }
    return (codes, false)
  }

  private func isSeparator(_ offset: Int) -> Bool {
    isBlank(at: offset) || self[offset] == UInt8(ascii: ",") || isLineEnd(at: offset)
  }

  /// The first line from here on that is neither blank nor a comment of this form.
  func textLine(after start: Int, comment: StaticString) -> Range<Int> {
    var line = start
    while line < count {
      let first = skippingBlanks(from: line)
      guard isLineEnd(at: first) || holds(comment, at: first) else {
        return line..<nextLine(from: first)
      }
      line = nextLine(from: first)
    }
    return count..<count
  }
}
