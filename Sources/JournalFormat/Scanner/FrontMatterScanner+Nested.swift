extension FrontMatterScanner {
  /// The next line that is neither blank nor a comment, and its first byte that is not blank.
  func nextContent(_ bytes: borrowing Span<UInt8>, from line: Int) -> (line: Int, first: Int) {
    var line = line
    while line < bytes.count {
      let first = bytes.skippingBlanks(from: line)
      if !bytes.isLineEnd(at: first), bytes[first] != UInt8(ascii: "#") { return (line, first) }
      line = bytes.nextLine(from: first)
    }
    return (bytes.count, bytes.count)
  }

  /// Whether a dash that begins an item stands here.
  func isItem(_ bytes: borrowing Span<UInt8>, at first: Int) -> Bool {
    bytes.holds("-", at: first) && bytes.isBreak(at: first + 1)
  }

  /// Reports how a line is indented, unless it is so by a tab, which is reported elsewhere.
  mutating func reportIndentation(_ bytes: borrowing Span<UInt8>, line: Int, first: Int) {
    if !isTabbed(bytes, from: line) { report(.unexpectedIndentation, line..<first) }
  }

  /// Passes over the lines that are more indented than `parent`, comments among them, and gives
  /// the line after the last; `isStray` when none of them should be there.
  mutating func skipNested(
    _ bytes: borrowing Span<UInt8>,
    from line: Int,
    parent: Int,
    isStray: Bool = false
  ) -> Int {
    var line = line
    var end = line
    var isReported = !isStray
    // Comments from the first that is not nested on are about the next key.
    var belongsBelow = false
    while line < bytes.count {
      let first = bytes.skippingBlanks(from: line)
      if bytes.isLineEnd(at: first) {
        line = bytes.nextLine(from: first)
        continue
      }
      let isComment = bytes[first] == UInt8(ascii: "#")
      let isNested = first - line > parent
      guard isComment || isNested else { break }
      if !isComment, !isReported {
        reportIndentation(bytes, line: line, first: first)
        isReported = true
      }
      if isComment, !isNested { belongsBelow = true }
      if !isComment { belongsBelow = false }
      line = bytes.nextLine(from: first)
      if !belongsBelow { end = line }
    }
    return end
  }
}
