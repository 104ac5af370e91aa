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
    let inLeft = Places(of: base, in: left)
    let inRight = Places(of: base, in: right)
    var (b, l, r) = (0, 0, 0)
    func cut(_ base: Int, _ left: Int, _ right: Int, isStable: Bool = false) {
      guard b < base || l < left || r < right else { return }
      chunks.append(
        Chunk(base: b..<base, left: l..<left, right: r..<right, isStable: isStable)
      )
      (b, l, r) = (base, left, right)
    }
    for index in base.indices {
      if let left = inLeft.matches[index], let right = inRight.matches[index] {
        cut(index, left, right)
        cut(index + 1, left + 1, right + 1, isStable: true)
      } else if let left = inLeft.place(before: index), let right = inRight.place(before: index) {
        // One side changed what ends here, the other what begins here.
        cut(index, left, right)
      }
    }
    cut(base.count, left.count, right.count)
  }
}

/// Where the elements of a base are in another sequence.
private struct Places {
  let matches: [Int: Int]

  init<Element: Hashable>(of base: [Element], in side: [Element]) {
    matches = Dictionary(uniqueKeysWithValues: Alignment(base, side).pairs)
  }

  /// The place that answers to the one before `index`; `nil` when unknown or when the side added
  /// something just there.
  func place(before index: Int) -> Int? {
    let (end, start) = (matches[index - 1].map { $0 + 1 }, matches[index])
    if let end, let start { return end == start ? end : nil }
    return end ?? start
  }
}

/// The one of two values that differs from the base when only one does; `nil` when both do.
func threeWay<Value: Equatable>(_ base: Value, _ left: Value, _ right: Value) -> Value? {
  if left == right || right == base { return left }
  return left == base ? right : nil
}
