extension FrontMatterScanner {
  /// The next byte within brackets that is neither blank nor comment; `nil` when the brackets stay
  /// open: at the end, or at a line that is no more indented than `parent`.
  ///
  /// A line that begins with the closing bracket may stand below its key.
  func flowContent(_ bytes: borrowing Span<UInt8>, from offset: Int, parent: Int) -> Int? {
    let first = bytes.skippingBlanks(from: offset)
    if !bytes.isLineEnd(at: first) {
      let isComment = bytes[first] == UInt8(ascii: "#") && first > offset
      guard isComment else { return first }
    }
    let (line, next) = nextContent(bytes, from: bytes.nextLine(from: first))
    guard next < bytes.count else { return nil }
    let isClosing = bytes[next] == UInt8(ascii: "]") || bytes[next] == UInt8(ascii: "}")
    return next - line > parent || (isClosing && next - line == parent) ? next : nil
  }

  /// Where something nested in brackets ends: after the bracket that closes it or, when it begins
  /// with none, before the comma or bracket that ends it; `nil` when nothing does.
  ///
  /// It is nested `depth` deep already.
  mutating func flowEnd(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int,
    depth: Int
  ) -> Int? {
    let isBracketed = bytes[first] == UInt8(ascii: "[") || bytes[first] == UInt8(ascii: "{")
    // One bit an open bracket, 1 for a brace.
    var braces: UInt16 = 0
    var open = 0
    var end = first
    var offset = first
    var startsToken = true
    while let next = flowContent(bytes, from: offset, parent: parent) {
      let byte = bytes[next]
      offset = next + 1
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        guard depth + open <= Limits.nesting else {
          report(.nestedTooDeep, next..<(next + 1))
          return nil
        }
        braces = braces << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        startsToken = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard open > 0 else { return isBracketed ? nil : end }
        guard braces & 1 == (byte == UInt8(ascii: "}") ? 1 : 0) else { return nil }
        braces >>= 1
        open -= 1
        if open == 0, isBracketed { return offset }
        startsToken = false
      case UInt8(ascii: ","):
        if open == 0 { return end }
        startsToken = true
      case UInt8(ascii: ":"): startsToken = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard startsToken else { break }
        guard let quoteEnd = quoteEnd(bytes, from: next, parent: parent) else { return nil }
        offset = quoteEnd
        startsToken = false
      default: startsToken = false
      }
      end = offset
    }
    return nil
  }
}
