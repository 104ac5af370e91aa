import JournalFormat

extension AnswerReader {
  /// What the reader of entries would find wrong with the value; an area may be a new one.
  func problem(with value: FieldValue, for field: NamedField) -> ValueProblem.Kind? {
    let written = Document(Array("\(field.name): \(value.yaml)".utf8), fenced: false)
    guard let node = written.node(field.name) else { return nil }
    var settings = settings
    settings.areas += value.areas
    let reading = written.reading(node, as: field.type, kind: kind, settings: settings)
    return reading.problems.first?.kind
  }
}

extension FieldValue {
  /// The areas that it may name.
  fileprivate var areas: [String] {
    switch self {
    case .words(let words): words
    case .ratings(let ratings): ratings.map(\.area)
    default: []
    }
  }
}

extension ValueProblem.Kind {
  /// What should stand there instead, after the field's name.
  var expectation: String {
    switch self {
    case .notAScale: "runs from 1 to 5"
    case .notWhole: "is a whole number of at most nine digits"
    case .notANumber: "is a number of at most 15 digits"
    case .notAPair: "is pairs as clarity=3"
    case .notATimezone: "is a time zone as Europe/Berlin"
    case .notAWord, .notASlug: "is made of words without quotes and brackets"
    case .notOneValue, .notAList, .notAFlag, .notOneOf, .notForKind, .notAnArea, .date:
      "cannot be that"
    }
  }
}
