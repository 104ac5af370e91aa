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
  mutating func absorbed(base: Run, left: Run, right: Run) -> Run?
  /// Runs that both sides added at one place; `nil` when this merge cannot hold both.
  mutating func joined(left: Run, right: Run) -> Run?
  /// A run that both sides changed; `nil` when this merge cannot hold both.
  mutating func settled(base: Run, left: Run, right: Run) -> Run?
}

extension SequenceMerge {
  private typealias Part = (base: Row<Element>, left: Row<Element>, right: Row<Element>)

  /// The merged sequence, or `nil` when this merge cannot hold both sides.
  mutating func merged(base: Run, left: Run, right: Run) -> Run? {
    var known: [Key: Int] = [:]
    func row(_ run: Run) -> Row<Element> {
      run.reduce(into: Row()) { row, element in
        let key = key(element)
        let number = known[key] ?? known.count
        known[key] = number
        row.append(element, numbered: number)
      }
    }
    let moves = Moves(base: row(base), left: row(left), right: row(right))
    let (base, left, right) = (moves.base, moves.left, moves.right)
    let diff = Diff3(base: base.numbers, left: left.numbers, right: right.numbers)
    return inTurn(diff.chunks.map { (base[$0.base], left[$0.left], right[$0.right]) })
  }

  private mutating func inTurn(_ parts: [Part]) -> Run? {
    var run: Run = []
    for part in parts {
      guard let resolved = resolved(part) else { return nil }
      run += resolved
    }
    return run
  }

  private mutating func resolved(_ part: Part) -> Run? {
    let (b, l, r) = (part.base.numbers, part.left.numbers, part.right.numbers)
    let (base, left, right) = (part.base.elements, part.left.elements, part.right.elements)
    if l == r {
      return left.indices.map {
        united(base: b == l ? base[$0] : nil, left: left[$0], right: right[$0])
      }
    }
    if l == b { return right }
    if r == b { return left }
    if b.isEmpty { return joined(left: left, right: right) }
    if l.isEmpty || r.isEmpty {
      notes.insert(.keptEdit)
      return left + right
    }
    if let run = absorbed(base: base, left: left, right: right) { return run }
    let before = notes
    if let run = parted(part) { return run }
    notes = before
    return settled(base: base, left: left, right: right)
  }
}

// Within a run that both sides changed there may be parts that only one side did.
extension SequenceMerge {
  private mutating func parted(_ part: Part) -> Run? {
    if let run = oneByOne(part) { return run }
    let (base, left, right) = part
    let (b, l, r) = (base.numbers, left.numbers, right.numbers)
    let before = zip(l, r).prefix { $0 == $1 }.count
    if before > 0 {
      // What is left of the base on one side, that side did not change.
      let kept = [l, r].map { $0[before...] }.first { !$0.isEmpty && b.suffix($0.count) == $0 }
      return inTurn([
        (Row(), left[..<before], right[..<before]),
        (base.suffix(kept?.count ?? b.count), left[before...], right[before...]),
      ])
    }
    let after = zip(l.reversed(), r.reversed()).prefix { $0 == $1 }.count
    if after > 0 {
      let (endOfLeft, endOfRight) = (l.count - after, r.count - after)
      let kept = [l[..<endOfLeft], r[..<endOfRight]]
        .first { !$0.isEmpty && b.prefix($0.count) == $0 }
      return inTurn([
        (base[..<(kept?.count ?? b.count)], left[..<endOfLeft], right[..<endOfRight]),
        (Row(), left[endOfLeft...], right[endOfRight...]),
      ])
    }
    return replacing(part) ?? rewriting(b, thinnedTo: l, by: right)
      ?? rewriting(b, thinnedTo: r, by: left)
  }

  /// The run that one side wrote in place of what the other only deleted from.
  private mutating func rewriting(
    _ base: [Int],
    thinnedTo thin: [Int],
    by other: Row<Element>
  ) -> Run? {
    guard Alignment(base, thin).pairs.count == thin.count,
      Set(base).isDisjoint(with: other.numbers)
    else { return nil }
    notes.insert(.keptEdit)
    return other.elements
  }

  /// The run in which one side only added before and after what the other changed, or added to.
  ///
  /// What the other side has of that too stands once: it parts the run.
  private mutating func replacing(_ part: Part) -> Run? {
    let (base, left, right) = part
    let inLeft = left.numbers.firstRange(of: base.numbers)
    guard let place = inLeft ?? right.numbers.firstRange(of: base.numbers) else { return nil }
    let shared = Alignment(left.numbers, right.numbers).pairs
    let own = shared.map { inLeft == nil ? $0.right : $0.left }
    let before = own.lastIndex { $0 < place.lowerBound }.map { shared[$0] }
    let after = own.firstIndex { $0 >= place.upperBound }.map { shared[$0] }
    if before == nil, after == nil {
      notes.insert(.joined)
      let (adder, writer) = inLeft == nil ? (right, left) : (left, right)
      return adder.elements[..<place.lowerBound] + writer.elements
        + adder.elements[place.upperBound...]
    }
    let start = before.map { (left: $0.left + 1, right: $0.right + 1) } ?? (left: 0, right: 0)
    let end = after ?? (left: left.numbers.count, right: right.numbers.count)
    return inTurn([
      (Row(), left[..<start.left], right[..<start.right]),
      (base, left[start.left..<end.left], right[start.right..<end.right]),
      (Row(), left[end.left...], right[end.right...]),
    ])
  }

  /// Runs of one length, of which only one side changed some places.
  private mutating func oneByOne(_ part: Part) -> Run? {
    let (b, l, r) = (part.base.numbers, part.left.numbers, part.right.numbers)
    guard b.count > 1, b.count == l.count, b.count == r.count,
      b.indices.contains(where: { threeWay(b[$0], l[$0], r[$0]) != nil })
    else { return nil }
    return inTurn(
      b.indices.map { (part.base[$0...$0], part.left[$0...$0], part.right[$0...$0]) }
    )
  }
}
