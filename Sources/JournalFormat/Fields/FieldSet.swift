/// Some of the fields, as bits.
struct FieldSet: Sendable {
  private var bits: UInt128 = 0

  init() {}

  init(_ fields: [Field]) {
    for field in fields { insert(field) }
  }

  mutating func insert(_ field: Field) { bits |= 1 << field.rawValue }

  func contains(_ field: Field) -> Bool { bits & 1 << field.rawValue != 0 }

  func overlaps(_ other: FieldSet) -> Bool { bits & other.bits != 0 }
}
