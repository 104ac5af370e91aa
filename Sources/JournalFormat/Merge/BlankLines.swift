extension Collection<UInt8> where SubSequence: Collection<UInt8> {
  /// The lines, each with its newline.
  var lines: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex(of: .newline).map(index(after:)) ?? endIndex
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }

  /// Whether there is nothing but blanks.
  var isBlankLine: Bool { allSatisfy { $0 == .newline || $0.isBlank } }

  /// The lines without the blank ones before the first and after the last.
  var withoutOuterBlankLines: [UInt8] {
    let lines = self.lines
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }),
      let last = lines.lastIndex(where: { !$0.isBlankLine })
    else { return [] }
    return Array(lines[first...last].joined())
  }
}
