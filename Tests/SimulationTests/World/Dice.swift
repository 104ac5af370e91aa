/// The one source of chance of a history: SplitMix64.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to `sides - 1`.
  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(sides, 1))) }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { roll(count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

  /// One of them, each as likely as its weight.
  mutating func pick<Element>(weighted elements: [(weight: Int, element: Element)]) -> Element {
    var left = roll(elements.reduce(0) { $0 + $1.weight })
    for (weight, element) in elements {
      if left < weight { return element }
      left -= weight
    }
    return elements[elements.count - 1].element
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, roll(index + 1))
    }
    return elements
  }
}
