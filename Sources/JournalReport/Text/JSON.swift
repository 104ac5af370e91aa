/// A JSON value whose objects keep their keys in the order given.
///
/// Literals make one: `["schema": "journal.list/1", "entries": .array(rows)]`.
package enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with decimals; one that JSON cannot write, as infinity, becomes `null`.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value, or `null` when there is none.
  package init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  package init(_ number: Int?) { self = number.map(JSON.int) ?? .null }
  package init(_ number: Double?) { self = number.map(JSON.number) ?? .null }
  package init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int) { self = .int(number) }
  package init(floatLiteral number: Double) { self = .number(number) }
  package init(booleanLiteral flag: Bool) { self = .bool(flag) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
