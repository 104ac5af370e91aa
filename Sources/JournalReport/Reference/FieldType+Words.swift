import JournalFormat

extension FieldType {
  /// What the values may be, in a person's words; `areas` are those that a journal adds.
  func words(areas: [String] = []) -> String {
    switch self {
    case .text: "text"
    case .word: "a word"
    case .slug: "lower-case words joined by '-'"
    case .scale: "a whole number from 1 to 5"
    case .count: "a whole number, 0 or more"
    case .days: "a whole number of days"
    case .number: "a number, 0 or more"
    case .flag: "true or false"
    case .date: "a day"
    case .dateOrTime: "a day, or a day with time and offset"
    case .timezone: "the name of a time zone"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .oneOfByKind(let table):
      Kind.builtIn.compactMap { kind in
        table[kind.name].map { "of a \(kind.name) one of \($0.joined(separator: ", "))" }
      }
      .joined(separator: "; ")
    case .words: "a list of words"
    case .someOf(let words): "a list of some of " + words.joined(separator: ", ")
    case .areas: "a list of areas: " + (Vocabulary.areas + areas).joined(separator: ", ")
    case .ratings: "a list of area=scale"
    case .scores: "a list of item=number"
    case .unsettled: "a list of quoted texts"
    }
  }

  /// A value as front matter writes it.
  var example: String {
    switch self {
    case .text: "\"Data engineer\""
    case .word: "analytics"
    case .slug: "acme-data-engineer"
    case .scale: "4"
    case .count, .days: "3"
    case .number: "1.5"
    case .flag: "true"
    case .date: "2026-03-04"
    case .dateOrTime: "2026-03-04T09:30:00+01:00"
    case .timezone: "Europe/Berlin"
    case .oneOf(let words): words.first ?? ""
    case .oneOfByKind(let table):
      Kind.builtIn.compactMap { table[$0.name]?.first }.first ?? ""
    case .words: "[calm, tired]"
    case .someOf(let words): "[\(words.prefix(2).joined(separator: ", "))]"
    case .areas: "[clarity, examples]"
    case .ratings: "[clarity=3, examples=4]"
    case .scores: "[optimism=3.5]"
    case .unsettled: "[\"title: Walk on the strand\"]"
    }
  }
}
