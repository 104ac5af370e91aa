extension FrontMatterMerge {
  /// The keys of both sides in one order that agrees with each side's own, wherever the two agree.
  ///
  /// Keys that one side alone has stand where they stood there; runs of them at one place are in
  /// byte order. Where the sides disagree, the one that moved keys is followed.
  static func order(
    _ base: FrontMatter,
    _ left: FrontMatter,
    _ right: FrontMatter
  ) -> [String] {
    let (b, l, r) = (base.fields.map(\.key), left.fields.map(\.key), right.fields.map(\.key))
    let shared = Set(l).intersection(r)
    let (fromLeft, fromRight) = (l.filter(shared.contains), r.filter(shared.contains))
    guard fromLeft != fromRight else { return interleaved(l, r) }
    let old = shared.intersection(b)
    let order = b.filter(old.contains)
    let hasLeftMoved = fromLeft.filter(old.contains) != order
    let hasRightMoved = fromRight.filter(old.contains) != order
    if hasLeftMoved != hasRightMoved { return hasLeftMoved ? interleaved(l, r) : interleaved(r, l) }
    return fromLeft.lexicographicallyPrecedes(fromRight) ? interleaved(l, r) : interleaved(r, l)
  }

  private static func interleaved(_ first: [String], _ second: [String]) -> [String] {
    let known = Set(first)
    return joinedRuns(first, second, by: { $0 }).flatMap { run -> [String] in
      switch run {
      case .both(let key, _): return [key]
      case .apart(let first, let second):
        let second = second.filter { !known.contains($0) }
        return first.lexicographicallyPrecedes(second) ? first + second : second + first
      }
    }
  }
}
