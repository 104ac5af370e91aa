/// An entry as its reader understands it: fields with their values, sections with a meaning.
///
/// What is not understood stays in the ``Document``.
public struct Entry: Sendable {
  /// The file's stem, unique in the journal.
  public let id: String
  /// When it was, as the entry or its file name says.
  public let date: EntryDate
  /// What sort of entry it is.
  public let kind: Kind
  /// The known fields with valid values but `kind` and `date`, in the file's order.
  public let fields: [(field: Field, value: FieldValue)]
  /// The fields that the journal's settings add, with valid values, in the file's order.
  public let custom: [(name: String, value: FieldValue)]
  /// The first H1 of the body; `nil` when there is none or only the fields were read.
  public let heading: String?
  /// Empty when only the fields were read.
  public let sections: [Section]
  /// Words that the person wrote in the body, hints and headings left out; 0 when words were not
  /// counted.
  public let wordCount: Int

  /// Makes an entry.
  public init(
    id: String,
    date: EntryDate,
    kind: Kind,
    fields: [(field: Field, value: FieldValue)] = [],
    custom: [(name: String, value: FieldValue)] = [],
    heading: String? = nil,
    sections: [Section] = [],
    wordCount: Int = 0
  ) {
    self.id = id
    self.date = date
    self.kind = kind
    self.fields = fields
    self.custom = custom
    self.heading = heading
    self.sections = sections
    self.wordCount = wordCount
  }

  /// The value of a field, or `nil` when the entry has none that is valid.
  ///
  /// - Complexity: O(fields)
  public subscript(field: Field) -> FieldValue? {
    fields.first { $0.field == field }?.value
  }
}

extension Entry {
  /// The field as text, word, slug or one of several; `nil` when missing.
  public func text(_ field: Field) -> String? {
    guard case .text(let text) = self[field] else { return nil }
    return text
  }

  /// The field as a list of words; empty when missing.
  public func words(_ field: Field) -> [String] {
    guard case .words(let words) = self[field] else { return [] }
    return words
  }

  /// The field as a scale, count or number of days; `nil` when missing.
  public func whole(_ field: Field) -> Int? {
    guard case .whole(let number) = self[field] else { return nil }
    return number
  }

  /// The field as hours or minutes; `nil` when missing.
  public func number(_ field: Field) -> Double? {
    guard case .number(let number) = self[field] else { return nil }
    return number
  }

  /// The field as a date; `nil` when missing.
  public func date(_ field: Field) -> EntryDate? {
    guard case .date(let date) = self[field] else { return nil }
    return date
  }

  /// The field as ratings or scores; empty when missing.
  public func ratings(_ field: Field) -> [Rating] {
    guard case .ratings(let ratings) = self[field] else { return [] }
    return ratings
  }

  /// The application this entry is about.
  public var app: String? { text(.app) }

  /// How far the application is, as this entry says.
  public var stage: Stage? { text(.stage).flatMap(Stage.init(name:)) }

  /// What happened to the application.
  public var event: Event? { text(.event).flatMap(Event.init(rawValue:)) }

  /// Whether its words must stay out of reports and exports.
  public var isPrivate: Bool { self[.private] == .flag(true) }

  /// The items of a section with this meaning; empty when the body has none.
  public func items(of meaning: Section.Meaning) -> [SectionItem] {
    sections.filter { $0.meaning == meaning }.flatMap(\.items)
  }
}
