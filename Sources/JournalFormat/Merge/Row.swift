/// A run whose elements are numbered: the same ones have the same number.
struct Row<Element> {
  private(set) var elements: [Element] = []
  private(set) var numbers: [Int] = []

  subscript(range: some RangeExpression<Int>) -> Row {
    Row(elements: Array(elements[range]), numbers: Array(numbers[range]))
  }

  func suffix(_ count: Int) -> Row { self[(numbers.count - count)...] }

  mutating func append(_ element: Element, numbered number: Int) {
    elements.append(element)
    numbers.append(number)
  }

  mutating func replace(_ range: Range<Int>, with other: Row) {
    elements.replaceSubrange(range, with: other.elements)
    numbers.replaceSubrange(range, with: other.numbers)
  }

  /// Takes out what has one of these numbers.
  mutating func remove(_ gone: Set<Int>) {
    elements = zip(elements, numbers).filter { !gone.contains($0.1) }.map(\.0)
    numbers.removeAll(where: gone.contains)
  }
}
