extension Field {
  /// The field that front matter calls by this name, or `nil`.
  public init?(name: String) {
    let bytes = Array(name.utf8)
    self.init(key: bytes.indices, in: bytes.span)
  }

  /// The field whose name these bytes are, or `nil`; allocates nothing.
  init?(key: Range<Int>, in bytes: borrowing Span<UInt8>) {
    guard let field = Self.names.field(key, in: bytes) else { return nil }
    self = field
  }

  private static let names = FieldNames()
}

/// The names of all fields in a table with open addressing.
private struct FieldNames {
  private static let free = UInt8.max
  /// A power of two, so that more than half of the slots stay free.
  private static let size = 256

  private var slots = [UInt8](repeating: free, count: size)
  private let names = Field.allCases.map { Array($0.name.utf8) }

  init() {
    for (index, name) in names.enumerated() {
      var slot = Self.slot(name.indices, in: name.span)
      while slots[slot] != Self.free { slot = (slot + 1) % Self.size }
      slots[slot] = UInt8(index)
    }
  }

  func field(_ key: Range<Int>, in bytes: borrowing Span<UInt8>) -> Field? {
    guard !key.isEmpty else { return nil }
    var slot = Self.slot(key, in: bytes)
    while slots[slot] != Self.free {
      if isEqual(names[Int(slots[slot])], key, in: bytes) { return Field(rawValue: slots[slot]) }
      slot = (slot + 1) % Self.size
    }
    return nil
  }

  private static func slot(_ key: Range<Int>, in bytes: borrowing Span<UInt8>) -> Int {
    let first = Int(bytes[key.lowerBound])
    let middle = Int(bytes[key.lowerBound + key.count / 2])
    let last = Int(bytes[key.upperBound - 1])
    return (first * 31 + middle * 7 + last * 3 + key.count * 17) % size
  }

  private func isEqual(
    _ name: [UInt8],
    _ key: Range<Int>,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard name.count == key.count else { return false }
    for index in name.indices where name[index] != bytes[key.lowerBound + index] { return false }
    return true
  }
}
