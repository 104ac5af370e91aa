/// What two sides have in common, once, and what each has alone, as runs between.
enum JoinedRun<Element> {
  case both(left: Element, right: Element)
  case apart(left: [Element], right: [Element])
}

/// Lines up two sequences by `key`.
func joinedRuns<Element, Key: Hashable>(
  _ left: [Element],
  _ right: [Element],
  by key: (Element) -> Key
) -> [JoinedRun<Element>] {
  var runs: [JoinedRun<Element>] = []
  var (l, r) = (0, 0)
  func gap(until left: Int, _ right: Int, _ lefts: [Element], _ rights: [Element]) {
    guard l < left || r < right else { return }
    runs.append(.apart(left: Array(lefts[l..<left]), right: Array(rights[r..<right])))
  }
  for pair in Alignment(left.map(key), right.map(key)).pairs {
    gap(until: pair.left, pair.right, left, right)
    runs.append(.both(left: left[pair.left], right: right[pair.right]))
    (l, r) = (pair.left + 1, pair.right + 1)
  }
  gap(until: left.count, right.count, left, right)
  return runs
}

/// The items of three lists merged so that nothing new is dropped and nothing that a side removed
/// comes back: what both added at one place stays from both, the run that comes first in order first.
///
/// No item stands more often than a side has it, as one would that was moved by both.
func unitedItems<Item: Hashable>(
  base: [Item],
  left: [Item],
  right: [Item],
  inOrder precedes: ([Item], [Item]) -> Bool
) -> [Item] {
  var items: [Item] = []
  let removed = Set(base).subtracting(Set(left).intersection(right))
  for chunk in Diff3(base: base, left: left, right: right).chunks {
    let (b, l, r) = (base[chunk.base], left[chunk.left], right[chunk.right])
    if let settled = threeWay(b, l, r) {
      items += settled
      continue
    }
    for run in joinedRuns(
      l.filter { !removed.contains($0) },
      r.filter { !removed.contains($0) },
      by: { $0 }
    ) {
      switch run {
      case .both(let item, _): items.append(item)
      case .apart(let l, let r): items += precedes(l, r) ? l + r : r + l
      }
    }
  }
  var room = left.counts.merging(right.counts) { max($0, $1) }
  return items.filter { item in
    room[item, default: 0] -= 1
    return room[item, default: 0] >= 0
  }
}

extension Sequence where Element: Hashable {
  /// How often each element stands here.
  var counts: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
