// Both sides added text at one place: both texts stay, what they have in common once, and
// `09:40 …` before `18:05 …` because separate runs stand in byte order.
extension BodyMerge {
  mutating func joined(_ left: [Piece], _ right: [Piece]) -> [Piece] {
    var run: [Piece] = []
    for part in joinedRuns(left, right, by: \.text) {
      switch part {
      case .both(var passage, let other):
        passage.gap = mergedGap(nil, passage.gap, other.gap)
        run.append(passage)
      case .apart(let left, let right): run += bothAdded(left, right)
      }
    }
    return run
  }

  private mutating func bothAdded(_ left: [Piece], _ right: [Piece]) -> [Piece] {
    guard let last = left.last, let other = right.last else { return left + right }
    if let held = left.wordings, let added = right.wordings {
      if added.isSubset(of: held) { return left }
      if held.isSubset(of: added) { return right }
    }
    notes.insert(.joined)
    if left.count == 1, right.count == 1, case .list = last.inside, last.inside == other.inside {
      let lines = joinedLines(last.text.lines[...], other.text.lines[...])
      return Pieces(Array(lines.joined())).all
        .closed(gap: mergedGap(nil, last.gap, other.gap))
    }
    let (texts, others) = (left.texts, right.texts)
    let isFirst = texts.lexicographicallyPrecedes(others) { $0.lexicographicallyPrecedes($1) }
    return isFirst ? left + right : right + left
  }
}

// Line by line, inside one paragraph or list.
extension BodyMerge {
  typealias Lines = ArraySlice<ArraySlice<UInt8>>

  /// The run with the lines that either side changed; `nil` when both changed the same ones.
  mutating func mergedLines(
    base: [Piece],
    left: [Piece],
    right: [Piece]
  ) -> [Piece]? {
    guard (base + left + right).allSatisfy({ $0.inside != .sealed }),
      let b = base.text?.lines, let l = left.text?.lines, let r = right.text?.lines
    else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var noted = self
    for chunk in Diff3(base: b, left: l, right: r).chunks {
      guard
        let merged = noted.mergedLines(
          base: b[chunk.base],
          left: l[chunk.left],
          right: r[chunk.right]
        )
      else { return nil }
      lines += merged
    }
    self = noted
    return Pieces(Array(lines.joined())).all
      .closed(gap: mergedGap(base.last?.gap, left.last?.gap, right.last?.gap))
  }

  private mutating func mergedLines(base: Lines, left: Lines, right: Lines) -> Lines? {
    if let lines = threeWay(base, left, right) { return lines }
    if base.isEmpty {
      notes.insert(.joined)
      return joinedLines(left, right)
    }
    if left.isEmpty || right.isEmpty {
      notes.insert(.keptEdit)
      return left + right
    }
    guard base.count == left.count, base.count == right.count else { return nil }
    var lines: Lines = []
    for (line, (l, r)) in zip(base, zip(left, right)) {
      guard let merged = threeWay(line, l, r) else { return nil }
      lines.append(merged)
    }
    return lines
  }

  /// Lines of both; blank ones align nothing, so that two paragraphs never run into one.
  private func joinedLines(_ left: Lines, _ right: Lines) -> Lines {
    let sides = [left, right].enumerated().map { side, lines in
      lines.enumerated().map { Line(text: $1, blank: $1.isBlankLine ? [side, $0] : []) }
    }
    var lines: Lines = []
    for part in joinedRuns(sides[0], sides[1], by: { $0 }) {
      switch part {
      case .both(let line, _): lines.append(line.text)
      case .apart(let left, let right):
        let (l, r) = (left.map(\.text), right.map(\.text))
        if r.allSatisfy(\.isBlankLine) {
          lines += l.isEmpty ? r : l
        } else if l.allSatisfy(\.isBlankLine) {
          lines += r
        } else {
          let isFirst = l.joined().lexicographicallyPrecedes(r.joined())
          lines += isFirst ? l + r : r + l
        }
      }
    }
    return lines
  }

  private struct Line: Hashable {
    let text: ArraySlice<UInt8>
    /// What makes a blank line unlike any other.
    let blank: [Int]
  }
}
