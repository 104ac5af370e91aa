/// The merge of three versions of a sequence; the rules are the same for blocks and for lines.
protocol SequenceMerge {
  associatedtype Element
  associatedtype Key: Hashable
  typealias Run = [Element]

  /// What the merge did.
  var notes: Set<MergeNote> { get set }

  /// What makes two elements the same.
  func key(_ element: Element) -> Key
  /// One element that both sides have.
  func united(base: Element?, left: Element, right: Element) -> Element
  /// What stands where an earlier merge already holds both sides, or `nil`.
  func absorbed(base: Run, left: Run, right: Run) -> Run?
  /// Runs that both sides added at one place; `nil` when this merge cannot hold both.
  mutating func joined(left: Run, right: Run) -> Run?
  /// A run that both sides changed; `nil` when this merge cannot hold both.
  mutating func settled(base: Run, left: Run, right: Run) -> Run?
}

extension SequenceMerge {
  /// The merged sequence, or `nil` when this merge cannot hold both sides.
  mutating func merged(base: Run, left: Run, right: Run) -> Run? {
    let diff = Diff3(base: base.map(key), left: left.map(key), right: right.map(key))
    return inTurn(diff.chunks.map { (base[$0.base], left[$0.left], right[$0.right]) })
  }

  private typealias Slice = ArraySlice<Element>

  private mutating func inTurn(_ parts: [(base: Slice, left: Slice, right: Slice)]) -> Run? {
    var run: Run = []
    for part in parts {
      let resolved = resolved(
        base: Array(part.base),
        left: Array(part.left),
        right: Array(part.right)
      )
      guard let resolved else { return nil }
      run += resolved
    }
    return run
  }

  private mutating func resolved(base: Run, left: Run, right: Run) -> Run? {
    let (b, l, r) = (base.map(key), left.map(key), right.map(key))
    if l == r {
      return left.indices.map {
        united(base: b == l ? base[$0] : nil, left: left[$0], right: right[$0])
      }
    }
    if l == b { return right }
    if r == b { return left }
    if base.isEmpty { return joined(left: left, right: right) }
    if left.isEmpty || right.isEmpty {
      notes.insert(.keptEdit)
      return left + right
    }
    if let run = absorbed(base: base, left: left, right: right) { return run }
    let before = notes
    if let run = parted(base: base, left: left, right: right) { return run }
    notes = before
    return settled(base: base, left: left, right: right)
  }
}

// Within a run that both sides changed there may be parts that only one side did.
extension SequenceMerge {
  private mutating func parted(base: Run, left: Run, right: Run) -> Run? {
    if let run = oneByOne(base: base, left: left, right: right) { return run }
    let (b, l, r) = (base.map(key), left.map(key), right.map(key))
    let before = zip(l, r).prefix { $0 == $1 }.count
    if before > 0 {
      // What is left of the base on one side, that side did not change.
      let kept = [l, r].map { $0[before...] }.first { !$0.isEmpty && b.suffix($0.count) == $0 }
      return inTurn([
        ([], left[..<before], right[..<before]),
        (kept.map { base.suffix($0.count) } ?? base[...], left[before...], right[before...]),
      ])
    }
    let after = zip(l.reversed(), r.reversed()).prefix { $0 == $1 }.count
    if after > 0 {
      let (endOfLeft, endOfRight) = (l.count - after, r.count - after)
      let kept = [l[..<endOfLeft], r[..<endOfRight]]
        .first { !$0.isEmpty && b.prefix($0.count) == $0 }
      return inTurn([
        (kept.map { base.prefix($0.count) } ?? base[...], left[..<endOfLeft], right[..<endOfRight]),
        ([], left[endOfLeft...], right[endOfRight...]),
      ])
    }
    return replacing(b, within: left, by: right) ?? replacing(b, within: right, by: left)
      ?? rewriting(b, thinnedTo: l, by: right) ?? rewriting(b, thinnedTo: r, by: left)
  }

  /// The run that one side wrote in place of what the other only deleted from.
  private mutating func rewriting(_ base: [Key], thinnedTo thin: [Key], by other: Run) -> Run? {
    guard Alignment(base, thin).pairs.count == thin.count,
      Set(base).isDisjoint(with: other.map(key))
    else { return nil }
    notes.insert(.keptEdit)
    return other
  }

  /// The run in which one side only added before and after what the other changed.
  private func replacing(_ base: [Key], within side: Run, by other: Run) -> Run? {
    guard let place = side.map(key).firstRange(of: base) else { return nil }
    return side[..<place.lowerBound] + other + side[place.upperBound...]
  }

  /// Runs of one length, of which only one side changed some places.
  private mutating func oneByOne(base: Run, left: Run, right: Run) -> Run? {
    guard base.count > 1, base.count == left.count, base.count == right.count,
      base.indices.contains(where: {
        threeWay(key(base[$0]), key(left[$0]), key(right[$0])) != nil
      })
    else { return nil }
    return inTurn(base.indices.map { (base[$0...$0], left[$0...$0], right[$0...$0]) })
  }
}
