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
}
