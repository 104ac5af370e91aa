/// Git's own conflict markers, which another tool may have left in a body.
///
/// `=======` under text is a heading and `>>>>>>>` a quotation: the markers change the document.
/// Well formed and outside code and comments they are read as versions; else they are text.
enum ConflictMarkers {
  /// The body with each marked conflict as a passage of versions.
  static func asVersions(_ body: [UInt8]) -> [UInt8] {
    let lines = body.lines
    guard lines.contains(where: { $0.isConflictMarker("<") }) else { return body }
    let sealed = sealedRanges(of: body)
    var merged: [UInt8] = []
    var next = 0
    while next < lines.count {
      let isSealed = sealed.contains { $0.contains(lines[next].startIndex) }
      guard !isSealed, let (sides, end) = conflict(in: lines[next...]) else {
        merged += lines[next]
        next += 1
        continue
      }
      if let last = merged.lines.last, !last.isBlankLine { merged.append(.newline) }
      merged += Versions(sides)?.rendered() ?? sides.first ?? []
      next = end
      if next < lines.count, !lines[next].isBlankLine { merged.append(.newline) }
    }
    return merged
  }

  /// The sides of the conflict that starts with the first line, and the line after it.
  private static func conflict(
    in lines: ArraySlice<ArraySlice<UInt8>>
  ) -> (sides: Set<[UInt8]>, end: Int)? {
    guard lines.first?.isConflictMarker("<") == true else { return nil }
    var sides: [[UInt8]] = [[]]
    var isParted = false
    for (index, line) in zip(lines.indices, lines).dropFirst() {
      if line.isConflictMarker(">"), isParted {
        let sides = Set(sides.map(\.withoutOuterBlankLines)).subtracting([[]])
        return sides.count <= Versions.limit ? (sides, index + 1) : nil
      }
      if line.isConflictMarker("<") || line.isConflictMarker(">")
        || isParted && line.isConflictMarker("=")
      {
        return nil
      }
      if line.isConflictMarker("=") || line.isConflictMarker("|") {
        isParted = isParted || line.isConflictMarker("=")
        sides.append([])
      } else {
        sides[sides.count - 1] += line
      }
    }
    return nil
  }

  private static func sealedRanges(of body: [UInt8]) -> [Range<Int>] {
    var scanner = BlockScanner(0..<body.count)
    var ranges: [Range<Int>] = []
    while let block = scanner.next(in: body.span) {
      switch block.kind {
      case .fence, .comment, .indentedCode: ranges.append(block.range)
      default: continue
      }
    }
    return ranges
  }
}
