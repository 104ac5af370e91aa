extension Node {
  /// The text of a `|` or `>` block.
  func blockScalar(_ bytes: borrowing Span<UInt8>) -> String {
    let header = BlockHeader(bytes, at: value.lowerBound)
    var line = bytes.nextLine(from: header.end)
    guard line < value.upperBound else { return "" }
    let indent = blockIndent(bytes, header, from: line)

    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    // Line breaks that are written once the next line says what becomes of them.
    var hasBreak = false
    var emptyLines = 0
    var wasIndented = false
    while line < value.upperBound {
      let spaces = bytes.skippingSpaces(from: line)
      let start = min(spaces, line + indent)
      var end = start
      while end < value.upperBound, !bytes.isLineEnd(at: end) { end += 1 }
      line = bytes.nextLine(from: end)
      if start == end {
        emptyLines += 1
        continue
      }
      let isIndented = bytes.isBlank(at: start)
      if header.isFolded, hasBreak, !wasIndented, !isIndented {
        if emptyLines == 0 { text.append(UInt8(ascii: " ")) }
      } else if hasBreak {
        text.append(UInt8(ascii: "\n"))
      }
      for _ in 0..<emptyLines { text.append(UInt8(ascii: "\n")) }
      for offset in start..<end { text.append(bytes[offset]) }
      hasBreak = bytes[line - 1] == UInt8(ascii: "\n")
      emptyLines = 0
      wasIndented = isIndented
    }
    if header.chomping != .strip, hasBreak { text.append(UInt8(ascii: "\n")) }
    if header.chomping == .keep {
      for _ in 0..<emptyLines { text.append(UInt8(ascii: "\n")) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How far a block's lines are indented, from its header or its first line with text.
  private func blockIndent(
    _ bytes: borrowing Span<UInt8>,
    _ header: BlockHeader,
    from start: Int
  ) -> Int {
    var line = range.lowerBound
    var first = bytes.skippingBlanks(from: line)
    if let indent = header.indent {
      while bytes.isLineEnd(at: first) || bytes[first] == UInt8(ascii: "#") {
        line = bytes.nextLine(from: first)
        first = bytes.skippingBlanks(from: line)
      }
      return first - line + indent
    }
    line = start
    first = bytes.skippingSpaces(from: line)
    while line < value.upperBound, bytes.isLineEnd(at: first) {
      line = bytes.nextLine(from: first)
      first = bytes.skippingSpaces(from: line)
    }
    // Without any text, all that the lines hold is indentation.
    return line < value.upperBound ? first - line : value.count
  }
}
