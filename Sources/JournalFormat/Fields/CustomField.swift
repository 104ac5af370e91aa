/// A field that a journal adds to those every journal knows: `fields: [commute=minutes]`.
public struct CustomField: Sendable, Hashable {
  /// The key as front matter writes it.
  public let name: String
  /// What its values may be.
  public let type: FieldType

  /// Makes a field of this name and type.
  public init(_ name: String, _ type: FieldType) {
    self.name = name
    self.type = type
  }

  /// Makes a field whose type has the name that `journal.yaml` uses, or `nil` when there is none:
  /// text, word, words, scale, number, minutes, days, date, flag.
  public init?(_ name: String, typeName: String) {
    switch typeName {
    case "text": self.init(name, .text)
    case "word": self.init(name, .word)
    case "words": self.init(name, .words)
    case "scale": self.init(name, .scale)
    case "number", "minutes": self.init(name, .number)
    case "days": self.init(name, .days)
    case "date": self.init(name, .dateOrTime)
    case "flag": self.init(name, .flag)
    default: return nil
    }
  }
}

extension CustomField {
  /// The names of types that `journal.yaml` may use.
  static let typeNames = [
    "text", "word", "words", "scale", "number", "minutes", "days", "date", "flag",
  ]
}
