extension [UInt8] {
  /// The lines, each with its newline.
  var lines: [ArraySlice<UInt8>] { self[...].lines }

  /// The lines without the blank ones before the first and after the last.
  var withoutOuterBlankLines: [UInt8] {
    let lines = self.lines
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }),
      let last = lines.lastIndex(where: { !$0.isBlankLine })
    else { return [] }
    return Array(self[lines[first].startIndex..<lines[last].endIndex])
  }
}

extension ArraySlice<UInt8> {
  /// The lines, each with its newline.
  var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    let bytes = span
    for offset in 0..<bytes.count where bytes[offset] == .newline {
      let end = startIndex + offset + 1
      lines.append(self[start..<end])
      start = end
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }

  /// Whether there is nothing but blanks.
  var isBlankLine: Bool {
    let bytes = span
    for offset in 0..<bytes.count where bytes[offset] != .newline && !bytes[offset].isBlank {
      return false
    }
    return true
  }
}
