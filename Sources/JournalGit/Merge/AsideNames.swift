/// The names for a file that cannot have its own: `map~0b17c2de.png`, `entry-7f3a.md`.
///
/// The digits are the first of the file's hash, so that every device takes the same; where something
/// else has that name they count on. There is always a next one.
struct AsideNames: Sequence, IteratorProtocol {
  private let path: String
  private let sign: Character
  private var number: UInt64

  init(beside path: String, _ sign: Character, _ id: ObjectID) {
    self.path = path
    self.sign = sign
    number = UInt64(id.description.prefix(Self.digits(sign)), radix: 16) ?? 0
  }

  mutating func next() -> String? {
    let digits = String(number, radix: 16)
    number += 1
    let zeros = String(repeating: "0", count: Swift.max(0, Self.digits(sign) - digits.count))
    return TreeMerge.aside(path, "\(sign)\(zeros)\(digits)")
  }

  /// As many as the merge of one file gives its copies.
  private static func digits(_ sign: Character) -> Int { sign == "-" ? 4 : 8 }
}
