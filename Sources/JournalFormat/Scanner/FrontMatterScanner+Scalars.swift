extension FrontMatterScanner {
  /// Scans a scalar without quotes: to the end of its line, and on over lines more indented.
  mutating func scanPlain(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    var offset = first
    var end = first
    var isFirstLine = true
    var hasColon = false
    while true {
      while !bytes.isLineEnd(at: offset) {
        switch bytes[offset] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
          offset += 1
          continue
        case UInt8(ascii: "#") where offset > first && bytes.isBlank(at: offset - 1):
          return finish(.plain, first..<end, bytes, place)
        case UInt8(ascii: ":") where bytes.isBreak(at: offset + 1):
          if isFirstLine, place.mayNest { return scanOpaque(bytes, from: first, place) }
          if !hasColon { report(.colonInPlainValue, offset..<(offset + 1)) }
          hasColon = true
        default: break
        }
        offset += 1
        end = offset
      }
      guard let next = continuation(bytes, after: offset, parent: place.parent),
        bytes[next] != UInt8(ascii: "#")
      else { return finish(.plain, first..<end, bytes, place) }
      offset = next
      isFirstLine = false
    }
  }

  /// Scans a scalar in quotes.
  mutating func scanQuoted(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    guard let end = quoteEnd(bytes, from: first, parent: place.parent) else {
      return broken(.unclosedQuote, bytes, at: first, place)
    }
    let rest = bytes.skippingBlanks(from: end)
    if place.mayNest, bytes.holds(":", at: rest), bytes.isBreak(at: rest + 1) {
      return scanOpaque(bytes, from: first, place)
    }
    return finish(quotedKind(bytes, first..<end), first..<end, bytes, place)
  }

  /// Reports a value that does not end, and takes all lines that are more indented as it.
  mutating func broken(
    _ problem: ScanProblem.Kind,
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    report(problem, first..<(first + 1))
    return skipUnread(.broken, bytes, from: first, parent: place.parent)
  }

  /// The place after the quote that closes, or `nil` when none does before a line that is no more
  /// indented than `parent`.
  func quoteEnd(_ bytes: borrowing Span<UInt8>, from first: Int, parent: Int) -> Int? {
    let quote = bytes[first]
    var offset = first + 1
    while offset < bytes.count {
      switch bytes[offset] {
      case quote:
        let isDoubled = quote == UInt8(ascii: "'") && bytes.holds("'", at: offset + 1)
        guard isDoubled else { return offset + 1 }
        offset += 2
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\"") && !bytes.isLineEnd(at: offset + 1):
        offset += 2
      case UInt8(ascii: "\n"):
        guard let next = continuation(bytes, after: offset, parent: parent) else { return nil }
        offset = next
      default:
        offset += 1
      }
    }
    return nil
  }

  /// The kind of a scalar in quotes, whose escapes are checked.
  mutating func quotedKind(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Node.Kind {
    guard bytes[range.lowerBound] == UInt8(ascii: "\"") else { return .singleQuoted }
    var offset = range.lowerBound + 1
    while offset < range.upperBound - 1 {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      let escape = Escape(bytes, at: offset)
      if escape.scalar == nil, !escape.isLineBreak { report(.unknownEscape, escape.range) }
      offset = escape.range.upperBound
    }
    return .doubleQuoted
  }

  /// Where the first line after this one that is not blank begins, when it is more indented than
  /// `parent`.
  func continuation(
    _ bytes: borrowing Span<UInt8>,
    after offset: Int,
    parent: Int
  ) -> Int? {
    var line = bytes.nextLine(from: offset)
    while line < bytes.count {
      let first = bytes.skippingBlanks(from: line)
      guard bytes.isLineEnd(at: first) else {
        return first - line > parent ? first : nil
      }
      line = bytes.nextLine(from: first)
    }
    return nil
  }
}
