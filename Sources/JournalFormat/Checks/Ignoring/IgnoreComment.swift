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

  /// The comment in this range, whose words start at `words`.
  init(_ range: Range<Int>, words start: Int, isInBody: Bool, in bytes: borrowing Span<UInt8>) {
    self.range = range
    var next = start + Self.words.utf8CodeUnitCount
    let isForFile = bytes.holds("-file", at: next)
    if isForFile { next += 5 }
    codes = bytes.codes(in: next..<max(next, range.upperBound - (isInBody ? 3 : 0)))
    let line = bytes.startOfLine(at: range.lowerBound)..<bytes.nextLine(from: range.upperBound)
    let isAlone =
      bytes.skippingBlanks(from: line.lowerBound) == range.lowerBound
      && bytes.isLineEnd(at: bytes.skippingBlanks(from: range.upperBound))
    var before = range.lowerBound
    while before > line.lowerBound, bytes.isBlank(at: before - 1) { before -= 1 }
    removal = isAlone ? line : before..<range.upperBound
    if isForFile {
      target = nil
    } else {
      target =
        isAlone
        ? bytes.textLine(after: line.upperBound, comment: isInBody ? "<!-- journal: ignore" : "#")
        : line
    }
  }

  /// Whether a finding at this place is one that the comment is about.
  func isAbout(_ place: Range<Int>) -> Bool {
    guard let target else { return true }
    return target.contains(place.lowerBound)
      || place.lowerBound == target.upperBound && place.isEmpty
  }
}

extension Span where Element == UInt8 {
  /// The words before a reason, which blanks or commas part.
  fileprivate func codes(in range: Range<Int>) -> [Range<Int>] {
    var codes: [Range<Int>] = []
    var next = range.lowerBound
    while next < range.upperBound {
      if isSeparator(next) {
        next += 1
        continue
      }
      let start = next
      while next < range.upperBound, !isSeparator(next) { next += 1 }
      if holds("--", at: start) || holds("(", at: start) { break }
      codes.append(start..<next)
    }
    return codes
  }

  private func isSeparator(_ offset: Int) -> Bool {
    isBlank(at: offset) || self[offset] == UInt8(ascii: ",") || isLineEnd(at: offset)
  }

  /// The first line from here on that is neither blank nor a comment of this form.
  fileprivate func textLine(after start: Int, comment: StaticString) -> Range<Int> {
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
