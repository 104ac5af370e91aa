/// Three versions of a sequence cut into chunks: what all have, and what at least one changed.
struct Diff3 {
  /// The places of one chunk in the base and on both sides.
  struct Chunk {
    let base: Range<Int>
    let left: Range<Int>
    let right: Range<Int>
    /// Whether it is one element that all three have.
    let isStable: Bool
  }

  private(set) var chunks: [Chunk] = []

  /// Cuts three sequences; the chunks tile each of them.
  init<Element: Hashable>(base: [Element], left: [Element], right: [Element]) {
    let inLeft = Dictionary(uniqueKeysWithValues: Alignment(base, left).pairs)
    let inRight = Dictionary(uniqueKeysWithValues: Alignment(base, right).pairs)
    var (b, l, r) = (0, 0, 0)
    func change(until base: Int, _ left: Int, _ right: Int) -> Chunk? {
      guard b < base || l < left || r < right else { return nil }
      return Chunk(base: b..<base, left: l..<left, right: r..<right, isStable: false)
    }
    for index in base.indices {
      guard let left = inLeft[index], let right = inRight[index] else { continue }
      if let chunk = change(until: index, left, right) { chunks.append(chunk) }
      (b, l, r) = (index + 1, left + 1, right + 1)
      chunks.append(
        Chunk(base: index..<b, left: left..<l, right: right..<r, isStable: true)
      )
    }
    if let chunk = change(until: base.count, left.count, right.count) { chunks.append(chunk) }
  }
}

/// The one of two values that differs from the base when only one does; `nil` when both do.
func threeWay<Value: Equatable>(_ base: Value, _ left: Value, _ right: Value) -> Value? {
  if left == right || right == base { return left }
  return left == base ? right : nil
}
