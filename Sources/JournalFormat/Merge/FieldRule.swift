/// How two values of one key become one.
enum FieldRule {
  /// A set of items: what any side added stays, what any side removed goes.
  case set
  /// Items of the form `key=value`, each merged for itself.
  case keyed
  /// One stays, the other is told in `unsettled:`.
  case scalar(Order)
  /// The later stays, silently: other tools stamp it.
  case stamp

  /// Which of two scalars stays.
  enum Order {
    case bytes, earlierDate, furtherStage
  }

  /// The rule of the key; `nil` when it depends on the values.
  init?(_ key: String) {
    if Self.isStamp(key) {
      self = .stamp
      return
    }
    guard let field = Field.allCases.first(where: { $0.name == key }) else { return nil }
    switch field {
    case .date: self = .scalar(.earlierDate)
    case .stage: self = .scalar(.furtherStage)
    default:
      switch field.definition.type {
      case .words, .someOf, .areas, .unsettled: self = .set
      case .ratings, .scores: self = .keyed
      default: self = .scalar(.bytes)
      }
    }
  }

  static func isStamp(_ key: String) -> Bool {
    ["modified", "updated", "last_modified"].contains(key)
  }

  static func ignoresCase(_ key: String) -> Bool { key == Field.tags.name }
}

extension FieldRule.Order {
  /// Whether the first text is the one that stays.
  func prefers(_ a: String, to b: String) -> Bool {
    let (first, second) = (rank(a), rank(b))
    if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// What stands for the text in byte order.
  private func rank(_ text: String) -> String {
    switch self {
    case .bytes: text
    // Dates as written are in byte order, but for a day alone, which comes last in its day.
    case .earlierDate: text.utf8.count == 10 ? text + "~" : text
    case .furtherStage: Stage(name: text).map { String(Stage.offer.rawValue - $0.rawValue) } ?? "~"
    }
  }
}
