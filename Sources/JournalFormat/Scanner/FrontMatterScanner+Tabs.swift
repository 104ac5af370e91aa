extension FrontMatterScanner {
  /// Whether a tab is among the blanks that begin here.
  func isTabbed(_ bytes: borrowing Span<UInt8>, from offset: Int) -> Bool {
    let end = bytes.skippingSpaces(from: offset)
    return end < bytes.count && bytes[end] == UInt8(ascii: "\t")
  }

  /// Reports the blanks that begin here and hold a tab.
  mutating func reportTab(_ bytes: borrowing Span<UInt8>, from offset: Int) {
    report(.tabIndentation, offset..<bytes.skippingBlanks(from: offset))
  }

  /// Reports each line that a tab indents, be it blank or a comment: readers differ on all of them.
  ///
  /// In the text of blocks a tab is text. Runs when the nodes are known.
  mutating func reportTabs(_ bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    guard let tab = bytes.first(UInt8(ascii: "\t"), from: range.lowerBound, limit: range.upperBound)
    else { return }
    // A byte order mark is no part of the first line.
    var line = max(range.lowerBound, bytes.startOfLine(at: tab))
    var index = 0
    while line < range.upperBound {
      if isTabbed(bytes, from: line), !isBlockText(bytes, line: line, after: &index) {
        reportTab(bytes, from: line)
      }
      line = bytes.nextLine(from: line)
    }
  }

  /// Whether a line stands in a block or something nested; `index` keeps pace with the lines.
  private func isBlockText(
    _ bytes: borrowing Span<UInt8>,
    line: Int,
    after index: inout Int
  ) -> Bool {
    while index < nodes.count, nodes[index].isList || nodes[index].value.upperBound <= line {
      index += 1
    }
    guard index < nodes.count, nodes[index].value.contains(line) else { return false }
    switch nodes[index].kind {
    case .literal, .folded: return true
    case .opaque: return bytes[line] != UInt8(ascii: "\t")
    default: return false
    }
  }
}
