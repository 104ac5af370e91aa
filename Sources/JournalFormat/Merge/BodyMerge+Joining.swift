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
    // Nothing can follow what is never closed.
    if last.isOpen != other.isOpen { return last.isOpen ? right + left : left + right }
    let (texts, others) = (left.texts, right.texts)
    let isFirst = texts.lexicographicallyPrecedes(others) { $0.lexicographicallyPrecedes($1) }
    return isFirst ? Self.run(left, right) : Self.run(right, left)
  }

  /// Two runs in a row; items of one list stay one list.
  private static func run(_ first: [Piece], _ second: [Piece]) -> [Piece] {
    guard let last = first.last, let next = second.first, last.isItem(besides: next) else {
      return first + second
    }
    return first.closed(gap: nil) + second
  }
}
