/// A passage that git left between its own markers, where a merge reads versions.
struct MarkedConflict {
  /// From the first marker's line to the last one's.
  let range: Range<Int>
  /// What stands between the markers, as it stands; empty where a side has nothing.
  let sides: [[UInt8]]

  /// Reads the conflict that starts with the first of these lines.
  fileprivate init?(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    guard let first = lines.first, first.isMark("<") else { return nil }
    let rest = lines.dropFirst()
    guard let end = rest.firstIndex(where: { $0.isMark("<") || $0.isMark(">") }),
      rest[end].isMark(">"), rest[..<end].count(where: { $0.isMark("=") }) == 1
    else { return nil }
    let sides = rest[..<end]
      .split(omittingEmptySubsequences: false) { $0.isMark("=") || $0.isMark("|") }
      .map { Array($0.joined()) }
    guard sides.count <= Versions.limit else { return nil }
    range = first.startIndex..<rest[end].endIndex
    // Where both sides only added, what git calls their base is nothing.
    self.sides = sides.enumerated()
      .filter { $0 == 0 || $0 == sides.count - 1 || !$1.isEmpty }.map(\.element)
  }
}

extension Document {
  /// The conflicts that git left in the body, in order; within code and comments they are text.
  var markedConflicts: [MarkedConflict] {
    guard bytes.span.holds("<<<<<<<", in: body) else { return [] }
    let lines = bytes[body].lines
    let sealed = blocks().filter(\.isSealed).map(\.range)
    var found: [MarkedConflict] = []
    for (index, line) in lines.enumerated() {
      if let last = found.last, line.startIndex < last.range.upperBound { continue }
      if sealed.contains(where: { $0.contains(line.startIndex) }) { continue }
      if let conflict = MarkedConflict(lines[index...]) { found.append(conflict) }
    }
    return found
  }
}

extension Block {
  fileprivate var isSealed: Bool {
    switch kind {
    case .fence, .comment, .indentedCode: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line is a marker of git's, however it ends.
  fileprivate func isMark(_ mark: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: mark) else { return false }
    return filter { $0 != .carriageReturn }[...].isConflictMarker(mark)
  }
}
