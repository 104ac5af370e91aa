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

/// The items of three lists merged so that nothing new is dropped: what both changed at one place
/// stays from both, common items once, the run that comes first in order first.
func unitedItems<Item: Hashable>(
  base: [Item],
  left: [Item],
  right: [Item],
  inOrder precedes: ([Item], [Item]) -> Bool
) -> [Item] {
  var items: [Item] = []
  for chunk in Diff3(base: base, left: left, right: right).chunks {
    let (b, l, r) = (base[chunk.base], left[chunk.left], right[chunk.right])
    if let settled = threeWay(b, l, r) {
      items += settled
      continue
    }
    for run in joinedRuns(Array(l), Array(r), by: { $0 }) {
      switch run {
      case .both(let item, _): items.append(item)
      case .apart(let l, let r): items += precedes(l, r) ? l + r : r + l
      }
    }
  }
  return items
}
