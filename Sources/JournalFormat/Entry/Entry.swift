/// An entry as its reader understands it: fields with their values, sections with a meaning.
///
/// What is not understood stays in the ``Document``. A copy shares its content, so that a journal's
/// entries are sorted and handed on as single words of memory.
public struct Entry: Sendable {
  private let content: Content

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
    content = Content(
      id: id,
      date: date,
      wordCount: Int32(clamping: wordCount),
      kind: kind,
      fields: fields,
      custom: custom,
      heading: heading,
      sections: sections
    )
  }

  /// The file's stem, unique in the journal.
  public var id: String { content.id }
  /// When it was, as the entry or its file name says.
  public var date: EntryDate { content.date }
  /// What sort of entry it is.
  public var kind: Kind { content.kind }
  /// The known fields with valid values but `kind` and `date`, in the file's order.
  public var fields: [(field: Field, value: FieldValue)] { content.fields }
  /// The fields that the journal's settings add, with valid values, in the file's order.
  public var custom: [(name: String, value: FieldValue)] { content.custom }
  /// The first H1 of the body; `nil` when there is none or only the fields were read.
  public var heading: String? { content.heading }
  /// Those that were asked for; empty when only the fields were read.
  public var sections: [Section] { content.sections }
  /// Words that the person wrote in the body, hints and headings left out; 0 when words were not
  /// counted.
  public var wordCount: Int { Int(content.wordCount) }
}

/// What copies of an entry share.
private final class Content: Sendable {
  let id: String
  let date: EntryDate
  let wordCount: Int32
  let kind: Kind
  let fields: [(field: Field, value: FieldValue)]
  let custom: [(name: String, value: FieldValue)]
  let heading: String?
  let sections: [Section]

  init(
    id: String,
    date: EntryDate,
    wordCount: Int32,
    kind: Kind,
    fields: [(field: Field, value: FieldValue)],
    custom: [(name: String, value: FieldValue)],
    heading: String?,
    sections: [Section]
  ) {
    self.id = id
    self.date = date
    self.wordCount = wordCount
    self.kind = kind
    self.fields = fields
    self.custom = custom
    self.heading = heading
    self.sections = sections
  }
}

extension Entry {
  /// The value of a field, or `nil` when the entry has none that is valid.
  ///
  /// - Complexity: O(fields)
  public subscript(field: Field) -> FieldValue? {
    fields.first { $0.field == field }?.value
  }

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
