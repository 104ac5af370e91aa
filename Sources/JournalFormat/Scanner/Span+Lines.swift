/// Steps through the lines of a text; a line ends with LF, CR LF or the end of the bytes.
extension Span where Element == UInt8 {
  /// Whether a space or a tab stands here.
  func isBlank(at offset: Int) -> Bool {
    guard offset < count else { return false }
    return self[offset] == UInt8(ascii: " ") || self[offset] == UInt8(ascii: "\t")
  }

  /// Whether the line's text ends here.
  func isLineEnd(at offset: Int) -> Bool {
    guard offset < count else { return true }
    if self[offset] == UInt8(ascii: "\n") { return true }
    return self[offset] == UInt8(ascii: "\r")
      && (offset + 1 == count || self[offset + 1] == UInt8(ascii: "\n"))
  }

  /// Whether a word ends here, as after the colon of a key.
  func isBreak(at offset: Int) -> Bool { isBlank(at: offset) || isLineEnd(at: offset) }

  /// The first place from here on that holds neither space nor tab.
  func skippingBlanks(from offset: Int) -> Int {
    var offset = offset
    while isBlank(at: offset) { offset += 1 }
    return offset
  }

  /// The first place from here on that holds no space.
  func skippingSpaces(from offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  /// The start of the next line.
  func nextLine(from offset: Int) -> Int {
    guard offset < count else { return count }
    // Most often it is looked for from the end of a line.
    if self[offset] == UInt8(ascii: "\n") { return offset + 1 }
    return first(UInt8(ascii: "\n"), from: offset + 1, limit: count).map { $0 + 1 } ?? count
  }

  /// The start of the line that holds this place.
  func startOfLine(at offset: Int) -> Int {
    var offset = offset
    while offset > 0, self[offset - 1] != UInt8(ascii: "\n") { offset -= 1 }
    return offset
  }

  /// What stands from here to the end of the line, without blanks at its end.
  func restOfLine(from offset: Int) -> Range<Int> {
    var end = offset
    while !isLineEnd(at: end) { end += 1 }
    return trimmed(offset..<end)
  }

  /// The range without blanks and line ends at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      switch self[end - 1] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): end -= 1
      default: return range.lowerBound..<end
      }
    }
    return range.lowerBound..<end
  }

  /// Whether these bytes stand here.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { text in
      for index in text.indices where self[offset + index] != text[index] { return false }
      return true
    }
  }

  /// The line that starts here, with its newline, when it is `mark` and blanks alone.
  func fence(_ mark: StaticString, at offset: Int) -> Range<Int>? {
    guard holds(mark, at: offset) else { return nil }
    let end = skippingBlanks(from: offset + mark.utf8CodeUnitCount)
    return isLineEnd(at: end) ? offset..<nextLine(from: end) : nil
  }
}
