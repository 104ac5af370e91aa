// What the start of a line means in Markdown; the rules are those of CommonMark 0.31 and of
// GitHub's tables.
extension BodyLine {
  /// The level of an ATX heading, `# Title`; `nil` when the line is none.
  func headingLevel(in bytes: borrowing Span<UInt8>) -> Int? {
    guard !isIndentedCode else { return nil }
    let level = run(of: UInt8(ascii: "#"), in: bytes)
    let next = textStart + level
    guard (1...6).contains(level), next == textEnd || bytes[next].isBlank else { return nil }
    return level
  }

  /// The title of an ATX heading, without the `#` before and after it.
  func headingTitle(level: Int, in bytes: borrowing Span<UInt8>) -> Range<Int> {
    var start = textStart + level
    while start < textEnd, bytes[start].isBlank { start += 1 }
    var end = textEnd
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // Only a run with a blank before it closes the heading: `# C#` is about C#.
    guard end == start || bytes[end - 1].isBlank else { return start..<textEnd }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The level that this line gives the paragraph above it; `nil` when it is no underline.
  func underlineLevel(in bytes: borrowing Span<UInt8>) -> Int? {
    guard !isIndentedCode, !isBlank else { return nil }
    if run(of: UInt8(ascii: "="), in: bytes) == textEnd - textStart { return 1 }
    if run(of: UInt8(ascii: "-"), in: bytes) == textEnd - textStart { return 2 }
    return nil
  }

  /// Three or more of `-`, `_` or `*`, and blanks.
  func isThematicBreak(in bytes: borrowing Span<UInt8>) -> Bool {
    guard !isIndentedCode, !isBlank else { return false }
    let mark = bytes[textStart]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "*") else {
      return false
    }
    var count = 0
    for offset in text {
      if bytes[offset] == mark { count += 1 } else if !bytes[offset].isBlank { return false }
    }
    return count >= 3
  }

  func isQuote(in bytes: borrowing Span<UInt8>) -> Bool {
    !isIndentedCode && starts(with: ">", in: bytes)
  }

  func opensComment(in bytes: borrowing Span<UInt8>) -> Bool {
    !isIndentedCode && starts(with: "<!--", in: bytes)
  }

  /// The marker and its id when the line is one of those around a passage kept in two versions.
  func marker(in bytes: borrowing Span<UInt8>) -> (marker: VersionMarker, id: Range<Int>)? {
    let (opening, closing) = ("<!-- journal:" as StaticString, " -->" as StaticString)
    guard !isIndentedCode, starts(with: opening, in: bytes) else { return nil }
    let wordStart = textStart + opening.utf8CodeUnitCount
    let idEnd = textEnd - closing.utf8CodeUnitCount
    guard let blank = bytes.first(" ", from: wordStart, limit: textEnd), blank < idEnd,
      bytes.holds(closing, at: idEnd, limit: textEnd),
      let marker = VersionMarker(rawValue: bytes.string(wordStart..<blank))
    else { return nil }
    let id = blank + 1..<idEnd
    for offset in id where !bytes[offset].isMarkerID { return nil }
    return (marker, id)
  }

  /// A line such as `[label]: https://…`; footnotes are not meant.
  func isLinkReference(in bytes: borrowing Span<UInt8>) -> Bool {
    guard !isIndentedCode, starts(with: "[", in: bytes), !starts(with: "[^", in: bytes),
      let close = bytes.first("]:", from: textStart + 1, limit: textEnd), close > textStart + 1
    else { return false }
    for offset in textStart + 1..<close where bytes[offset] == UInt8(ascii: "]") { return false }
    return close + 2 < textEnd
  }

  /// The line under a table's header, as `|---|:--:|`.
  func isTableRule(in bytes: borrowing Span<UInt8>) -> Bool {
    guard !isIndentedCode, bytes.first("-", from: textStart, limit: textEnd) != nil,
      bytes.first("|", from: textStart, limit: textEnd) != nil
    else { return false }
    for offset in text {
      switch bytes[offset] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): continue
      default: guard bytes[offset].isBlank else { return false }
      }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isMarkerID: Bool {
    isDigit || (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z"))
  }
}
