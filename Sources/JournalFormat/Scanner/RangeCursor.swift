/// Ranges in order, asked about places in order, so that all questions together take linear time.
struct RangeCursor {
  private let ranges: [Range<Int>]
  private var next = 0

  /// Ranges in the order of their ends.
  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether one of the ranges holds this place, which lies nowhere before the last one asked for.
  mutating func contains(_ offset: Int) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].contains(offset)
  }
}
