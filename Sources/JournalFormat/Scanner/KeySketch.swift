/// Which keys a map has had so far, as far as 64 bits can tell.
///
/// A bit that is not set proves a key to be new, which spares most of them the comparison with all
/// keys before.
struct KeySketch {
  private var bits: UInt64 = 0

  /// Whether the key may have been noted before; notes it.
  mutating func insert(_ key: Range<Int>, of bytes: borrowing Span<UInt8>) -> Bool {
    guard !key.isEmpty else { return true }
    let ends = Int(bytes[key.lowerBound]) &+ Int(bytes[key.upperBound - 1]) &* 11
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: (ends &+ key.count &* 7) & 63)
    defer { bits |= bit }
    return bits & bit != 0
  }
}
