/// Reads file after file into entries; one reader a worker.
public struct EntryReader: Sendable {
  /// How much of a file is read.
  public enum Detail: Sendable, Hashable {
    /// The front matter alone.
    case fields
    /// Also the first heading, and the sections with one of these meanings.
    case sections(Set<Section.Meaning>)
    /// Also all sections, and the number of words.
    case body

    /// The sections that are read; `nil`: all.
    fileprivate var sections: Set<Section.Meaning>? {
      if case .sections(let meanings) = self { meanings } else { nil }
    }
  }

  private let settings: JournalSettings
  private let detail: Detail
  /// `nil`: all fields are read.
  private let wanted: FieldSet?
  private let values: ValueReader
  /// What the scanner found in the file read last.
  public private(set) var scanner = FrontMatterScanner()
  /// The known fields of the file at hand, with the places of their nodes.
  private var known: [(field: Field, index: Int)] = []

  /// Makes a reader for the files of one journal.
  ///
  /// Where fields are given, entries have no other ones beside kind and date.
  public init(
    settings: JournalSettings = .init(),
    detail: Detail = .fields,
    only fields: [Field]? = nil
  ) {
    self.settings = settings
    self.detail = detail
    wanted = fields.map { FieldSet($0 + [.kind, .date]) }
    values = ValueReader(settings)
  }

  /// The entry in these bytes; `id` is the file's stem.
  ///
  /// Values that are not valid are left out, but that `private` then counts as true. A missing date is taken from the stem, else from the
  /// key `created`; `nil` when there is none.
  public mutating func entry(_ bytes: borrowing Span<UInt8>, id: String) -> Entry? {
    scanner.scan(bytes)
    findFields(bytes)
    guard let date = date(bytes, id: id) else { return nil }
    let kind = kind(bytes)
    let body = detail == .fields ? nil : body(bytes)
    return Entry(
      id: id,
      date: date,
      kind: kind,
      fields: fields(bytes, kind: kind),
      custom: settings.fields.isEmpty || wanted != nil ? [] : custom(bytes, kind: kind),
      heading: body?.heading,
      sections: body?.sections ?? [],
      wordCount: body?.wordCount ?? 0
    )
  }
}

extension EntryReader {
  private func body(_ bytes: borrowing Span<UInt8>) -> BodyReading {
    BodyReading(bytes, in: scanner.body, settings: settings, only: detail.sections)
  }

  /// Notes the first node of each known field; a second one is a finding, not a value.
  private mutating func findFields(_ bytes: borrowing Span<UInt8>) {
    known.removeAll(keepingCapacity: true)
    var seen = FieldSet()
    var index = 0
    while index < scanner.nodes.count {
      let node = scanner.nodes[index]
      if let field = Field(key: node.key, in: bytes), wanted?.contains(field) ?? true,
        !seen.contains(field)
      {
        seen.insert(field)
        known.append((field, index))
      }
      index += 1 + node.childCount
    }
  }

  private func value(
    at index: Int,
    as type: FieldType,
    kind: Kind,
    in bytes: borrowing Span<UInt8>
  ) -> FieldValue? {
    let node = scanner.nodes[index]
    let items = scanner.nodes[(index + 1)..<(index + 1 + node.childCount)]
    return values.reading(node, items: items, as: type, kind: kind, in: bytes).value
  }

  private func fields(
    _ bytes: borrowing Span<UInt8>,
    kind: Kind
  ) -> [(field: Field, value: FieldValue)] {
    var fields: [(field: Field, value: FieldValue)] = []
    fields.reserveCapacity(known.count { $0.field != .kind && $0.field != .date })
    for (field, index) in known where field != .kind && field != .date {
      let type = field.definition.type
      // Whoever wrote `private: 1` meant to hide something.
      let inDoubt: FieldValue? = field == .private ? .flag(true) : nil
      guard let value = value(at: index, as: type, kind: kind, in: bytes) ?? inDoubt
      else { continue }
      fields.append((field, value))
    }
    return fields
  }

  private func custom(
    _ bytes: borrowing Span<UInt8>,
    kind: Kind
  ) -> [(name: String, value: FieldValue)] {
    settings.fields.compactMap { custom in
      guard let index = index(of: custom.name, in: bytes),
        let value = value(at: index, as: custom.type, kind: kind, in: bytes)
      else { return nil }
      return (custom.name, value)
    }
  }

  private func kind(_ bytes: borrowing Span<UInt8>) -> Kind {
    guard let index = known.first(where: { $0.field == .kind })?.index,
      case .text(let name) = value(at: index, as: .word, kind: .checkin, in: bytes)
    else { return .checkin }
    return Kind(name)
  }

  private func date(_ bytes: borrowing Span<UInt8>, id: String) -> EntryDate? {
    if let index = known.first(where: { $0.field == .date })?.index,
      case .date(let date) = value(at: index, as: .dateOrTime, kind: .checkin, in: bytes)
    {
      return date
    }
    if let day = CivilDate(stem: id) { return EntryDate(day: day) }
    guard let index = index(of: "created", in: bytes),
      case .date(let date) = value(at: index, as: .dateOrTime, kind: .checkin, in: bytes)
    else { return nil }
    return date
  }

  /// The place of the first node with a key that is no field of ours.
  private func index(of key: String, in bytes: borrowing Span<UInt8>) -> Int? {
    var index = 0
    while index < scanner.nodes.count {
      if bytes.string(scanner.nodes[index].key) == key { return index }
      index += 1 + scanner.nodes[index].childCount
    }
    return nil
  }
}
