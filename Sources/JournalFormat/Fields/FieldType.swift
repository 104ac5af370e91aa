/// What a field's value may be; the type comes from the field, never from the spelling.
public enum FieldType: Sendable, Hashable {
  /// A sentence or a name, any characters.
  case text
  /// A slug-like token of any script, without spaces.
  case word
  /// Lower-case words joined by `-`, as in `acme-data-engineer`.
  case slug
  /// A whole number from 1 to 5, higher = more.
  case scale
  /// A whole number, 0 or more.
  case count
  /// A whole number of days, 0 or more.
  case days
  /// A number, 0 or more, perhaps with a decimal point.
  case number
  /// `true` or `false`.
  case flag
  /// A day.
  case date
  /// A day, or a day with a time and an offset.
  case dateOrTime
  /// An IANA time-zone name, as in `Europe/Berlin`; its form is checked, not whether it is known.
  case timezone
  /// One of these words.
  case oneOf([String])
  /// One of the words that the entry's kind allows; the table is keyed by kind.
  case oneOfByKind([String: [String]])
  /// A list of words.
  case words
  /// A list of some of these words.
  case someOf([String])
  /// A list of areas: those built in and those of the journal's settings.
  case areas
  /// A list of `area=scale` pairs.
  case ratings
  /// A list of `item=number` pairs.
  case scores
  /// A list of quoted texts that only the merge writes.
  case unsettled
}

extension FieldType {
  /// Whether the value is a list; a single value then counts as a list of one.
  public var isList: Bool {
    switch self {
    case .words, .someOf, .areas, .ratings, .scores, .unsettled: true
    default: false
    }
  }

  /// Whether values are texts or words of any spelling, so that what looks like a number or a flag
  /// needs quotes.
  public var isText: Bool {
    switch self {
    case .text, .word, .slug, .words, .oneOf, .oneOfByKind, .someOf: true
    default: false
    }
  }
}
