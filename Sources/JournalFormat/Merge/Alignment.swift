/// Which elements of two sequences are the same ones, as pairs of rising indices.
///
/// A longest common subsequence where that is cheap. In long texts only elements that occur once
/// on each side are trusted as anchors, so that the time stays near linear for any input.
package struct Alignment {
  package private(set) var pairs: [(left: Int, right: Int)] = []

  private static let affordable = 1 << 18
  /// How often anchors are looked for between anchors; only in texts made for it are there more.
  private static let deepest = 8

  /// Aligns two sequences; the same input gives the same pairs everywhere.
  package init<Element: Hashable>(_ left: [Element], _ right: [Element]) {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let known = numbers[element] { return known }
      let fresh = numbers.count
      numbers[element] = fresh
      return fresh
    }
    self.init(left.map(number), right.map(number))
  }

  /// Aligns two sequences of numbers.
  package init(_ left: [Int], _ right: [Int]) {
    align(left[...], right[...], depth: 0)
  }

  private mutating func align(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>, depth: Int) {
    var left = left
    var right = right
    while let a = left.first, let b = right.first, a == b {
      pairs.append((left.startIndex, right.startIndex))
      left.removeFirst()
      right.removeFirst()
    }
    if left.count * right.count <= Self.affordable {
      alignByTable(left, right)
    } else if depth < Self.deepest {
      alignByAnchors(left, right, depth: depth)
    }
  }

  /// Of repeated elements the first ones are taken, so that what was added beside them is found
  /// in the same place again.
  private mutating func alignByTable(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
    guard !left.isEmpty, !right.isEmpty else { return }
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      let element = left[left.startIndex + row]
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let here = row * width + column
        lengths[here] =
          element == right[right.startIndex + column]
          ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let (a, b) = (left.startIndex + row, right.startIndex + column)
      let here = row * width + column
      if left[a] == right[b] {
        pairs.append((a, b))
        (row, column) = (row + 1, column + 1)
      } else if lengths[here + width] >= lengths[here + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private mutating func alignByAnchors(
    _ left: ArraySlice<Int>,
    _ right: ArraySlice<Int>,
    depth: Int
  ) {
    let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (left.dropLast(tail), right.dropLast(tail))
    defer { pairs += (0..<tail).map { (left.endIndex + $0, right.endIndex + $0) } }
    let places = right.uniquePlaces
    let candidates = left.uniquePlaces.compactMap { element, place in
      places[element].map { (left: place, right: $0) }
    }
    .sorted { $0.left < $1.left }
    let anchors = Self.longestRise(candidates)
    guard tail > 0 || !anchors.isEmpty else { return }
    var (a, b) = (left.startIndex, right.startIndex)
    for anchor in anchors {
      align(left[a..<anchor.left], right[b..<anchor.right], depth: depth + 1)
      pairs.append(anchor)
      (a, b) = (anchor.left + 1, anchor.right + 1)
    }
    align(left[a...], right[b...], depth: depth + 1)
  }

  /// The longest subsequence whose right indices rise, by patience sorting.
  private static func longestRise(
    _ pairs: [(left: Int, right: Int)]
  ) -> [(left: Int, right: Int)] {
    var tops: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rise: [(left: Int, right: Int)] = []
    var next = tops.last
    while let index = next {
      rise.append(pairs[index])
      next = previous[index]
    }
    return rise.reversed()
  }
}

extension ArraySlice<Int> {
  /// Where the elements that occur once are.
  fileprivate var uniquePlaces: [Int: Int] {
    var places: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for (place, element) in zip(indices, self)
    where places.updateValue(place, forKey: element) != nil {
      repeated.insert(element)
    }
    return places.filter { !repeated.contains($0.key) }
  }
}
