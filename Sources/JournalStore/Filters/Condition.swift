package import JournalFormat

/// A comparison of one field with one value, as `mood<=2`, `stage>=screen`, `tags~acme`.
package struct Condition: Sendable, Equatable {
  /// The longer ones first, so that `<=` is not read as `<`.
  package enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case differs = "!="
    case equals = "="
    case less = "<"
    case more = ">"
    case contains = "~"

    var needsOrder: Bool {
      switch self {
      case .atMost, .atLeast, .less, .more: true
      case .differs, .equals, .contains: false
      }
    }
  }

  /// A field of every journal, or one that this journal adds.
  package enum Subject: Sendable, Equatable {
    case field(Field)
    case custom(String)
  }

  /// What the field is compared with, read by the field's type.
  package enum Operand: Sendable, Equatable {
    /// Nothing: `mood=` holds where the entry has no mood.
    case missing
    /// Lower-case text.
    case text(String)
    case number(Double)
    case flag(Bool)
    case stage(Stage)
    case days(ClosedRange<CivilDate>)
  }

  /// As it was typed.
  package let text: String
  package let subject: Subject
  package let comparison: Comparison
  package let operand: Operand
}

extension Condition {
  package func holds(for entry: Entry) -> Bool {
    let value = subject.value(in: entry)
    if operand == .missing { return (value == nil) == (comparison == .equals) }
    guard let value = value ?? operand.defaultValue else { return comparison == .differs }
    switch comparison {
    case .contains: return value.texts.contains { $0.lowercased().contains(needle) }
    case .equals: return order(of: value).contains(.same)
    case .differs: return !order(of: value).contains(.same)
    case .less: return order(of: value).contains(.before)
    case .more: return order(of: value).contains(.after)
    case .atMost: return !order(of: value).isDisjoint(with: [.before, .same])
    case .atLeast: return !order(of: value).isDisjoint(with: [.after, .same])
    }
  }

  private var needle: String {
    if case .text(let text) = operand { text } else { "" }
  }

  private enum Order { case before, same, after }

  /// How the value lies to the operand; a list has one for each of its items, and values of
  /// another type have none.
  private func order(of value: FieldValue) -> Set<Order> {
    switch (operand, value) {
    case (.number(let other), .whole(let number)): [Self.order(of: Double(number), to: other)]
    case (.number(let other), .number(let number)): [Self.order(of: number, to: other)]
    case (.stage(let other), .text(let name)):
      Stage(name: name).map { [Self.order(of: $0, to: other)] } ?? []
    case (.days(let days), .date(let date)):
      [date.day < days.lowerBound ? .before : date.day > days.upperBound ? .after : .same]
    case (.flag(let other), .flag(let flag)): flag == other ? [.same] : []
    case (.text(let other), _): value.texts.contains { $0.lowercased() == other } ? [.same] : []
    default: []
    }
  }

  private static func order<Value: Comparable>(of value: Value, to other: Value) -> Order {
    value < other ? .before : value == other ? .same : .after
  }
}

extension Condition.Operand {
  /// What a missing field counts as: a flag that is not there is not set.
  fileprivate var defaultValue: FieldValue? {
    if case .flag = self { .flag(false) } else { nil }
  }
}

extension Condition.Subject {
  fileprivate func value(in entry: Entry) -> FieldValue? {
    switch self {
    case .field(.kind): .text(entry.kind.name)
    case .field(.date): .date(entry.date)
    case .field(.title): entry[.title] ?? entry.heading.map(FieldValue.text)
    case .field(let field): entry[field]
    case .custom(let name): entry.custom.first { $0.name == name }?.value
    }
  }
}

extension FieldValue {
  /// The words to look through: a text, the items of a list, the areas of ratings.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .words(let words): words
    case .ratings(let ratings): ratings.map(\.area)
    case .date(let date): [date.description]
    case .whole(let number): [String(number)]
    case .number, .flag: []
    }
  }
}
