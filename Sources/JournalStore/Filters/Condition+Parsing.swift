package import JournalFormat

/// Why a text is no condition.
package enum ConditionError: Error, Equatable {
  case noComparison(String)
  case unknownField(String, nearest: String?)
  case wrongValue(String, field: String, wanted: String)
  case noOrder(field: String)
}

extension ConditionError: CustomStringConvertible {
  /// A sentence as `unknown field 'modo'; did you mean 'mood'?`.
  package var description: String {
    switch self {
    case .noComparison(let text):
      "'\(text)' is no condition; it could be 'mood<=2', 'source=referral' or 'company~acme'"
    case .unknownField(let name, let nearest?):
      "unknown field '\(name)'; did you mean '\(nearest)'?"
    case .unknownField(let name, nil):
      "unknown field '\(name)'"
    case .wrongValue(let value, let field, let wanted):
      "'\(value)' is no value of '\(field)', which is \(wanted)"
    case .noOrder(let field):
      "'\(field)' has no order; use '=', '!=' or '~'"
    }
  }
}

extension Condition {
  /// Reads `FIELD=VALUE`, or one of the other comparisons; dates may be words.
  package init(
    _ text: String,
    settings: JournalSettings,
    dates: DateWords
  ) throws(ConditionError) {
    guard let start = text.firstIndex(where: { "<>!=~".contains($0) }),
      let comparison = Comparison.allCases.first(where: { text[start...].hasPrefix($0.rawValue) })
    else { throw .noComparison(text) }
    let name = text[..<start].trimmed
    let value = text[start...].dropFirst(comparison.rawValue.count).trimmed
    guard !name.isEmpty else { throw .noComparison(text) }

    self.text = text
    let (subject, type) = try Self.resolve(name, settings: settings)
    self.subject = subject
    self.comparison = comparison
    if value.isEmpty, comparison == .equals || comparison == .differs {
      operand = .missing
    } else if comparison == .contains {
      operand = .text(value.lowercased())
    } else {
      operand = try Self.operand(value, subject, type, name: name, dates: dates)
    }
    guard !comparison.needsOrder || operand.hasOrder else { throw .noOrder(field: name) }
  }

  private static func resolve(
    _ name: String,
    settings: JournalSettings
  ) throws(ConditionError) -> (Subject, FieldType) {
    if let field = Field.allCases.first(where: { $0.name == name }) {
      return (.field(field), field.definition.type)
    }
    if let custom = settings.fields.first(where: { $0.name == name }) {
      return (.custom(name), custom.type)
    }
    let names = Field.allCases.map(\.name) + settings.fields.map(\.name)
    throw .unknownField(name, nearest: Suggestion.closest(to: name, among: names))
  }

  private static func operand(
    _ value: String,
    _ subject: Subject,
    _ type: FieldType,
    name: String,
    dates: DateWords
  ) throws(ConditionError) -> Operand {
    if subject == .field(.stage) {
      guard let stage = Stage(name: value.lowercased()) else {
        throw .wrongValue(value, field: name, wanted: Stage.allCases.map(\.name).inWords)
      }
      return .stage(stage)
    }
    switch type {
    case .scale, .count, .days, .number:
      guard let number = Double(value), number.isFinite else {
        throw .wrongValue(value, field: name, wanted: "a number")
      }
      return .number(number)
    case .date, .dateOrTime:
      guard let days = try? dates.span(value) else {
        throw .wrongValue(value, field: name, wanted: "a date as 'monday' or '2026-03-04'")
      }
      return .days(days)
    case .flag:
      guard let flag = ["true": true, "yes": true, "false": false, "no": false][value.lowercased()]
      else { throw .wrongValue(value, field: name, wanted: "'true' or 'false'") }
      return .flag(flag)
    case .oneOf(let words), .someOf(let words):
      guard words.contains(value.lowercased()) else {
        throw .wrongValue(value, field: name, wanted: words.inWords)
      }
      return .text(value.lowercased())
    default:
      return .text(value.lowercased())
    }
  }
}

extension Condition.Operand {
  fileprivate var hasOrder: Bool {
    switch self {
    case .number, .stage, .days: true
    case .missing, .text, .flag: false
    }
  }
}

extension [String] {
  /// `one of a, b, c`.
  fileprivate var inWords: String { "one of " + joined(separator: ", ") }
}
