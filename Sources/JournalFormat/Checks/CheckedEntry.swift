/// An entry's file as the checks see it: what several of them need is found once.
struct CheckedEntry {
  /// A key of the front matter with what is known of it.
  struct Key {
    let node: Node
    /// The items of a list.
    let items: ArraySlice<Node>
    let name: String
    /// The field that every journal knows by this name.
    let field: Field?
    /// The field's type; `nil` when neither every journal nor this one knows the key.
    let type: FieldType?
    /// The value and what is wrong with it; `nil` when no type says what it should be.
    let reading: FieldReading?

    /// The date; `nil` when the field is none, or has none that is valid.
    var date: EntryDate? {
      guard case .date(let date) = reading?.value else { return nil }
      return date
    }
  }

  let document: Document
  /// Journal-relative.
  let path: String
  /// The file's name without `.md`.
  let stem: String
  let surroundings: Surroundings
  /// How many findings of a kind are enough.
  let limit: Int
  /// The kind as written, else the one that a missing kind stands for.
  let kind: Kind
  let keys: [Key]
  let blocks: [Block]
  let lines: [SectionLine]

  var settings: JournalSettings { surroundings.settings }

  init(_ document: Document, path: String, in surroundings: Surroundings, limit: Int) {
    self.document = document
    self.path = path
    self.surroundings = surroundings
    self.limit = limit
    let settings = surroundings.settings
    stem = EntryPath(path).stem
    let kind = document.node("kind").flatMap(document.string).map { Kind($0) } ?? .checkin
    self.kind = kind
    let values = ValueReader(settings)
    let bytes = document.bytes.span
    keys = document.nodes.indices.compactMap { index in
      let node = document.nodes[index]
      guard !node.isItem else { return nil }
      let items = document.nodes[(index + 1)..<(index + 1 + node.childCount)]
      let name = document.key(of: node)
      let field = Field(key: node.key, in: bytes)
      let type = field?.definition.type ?? settings.type(ofOwn: name)
      let reading = type.map { values.reading(node, items: items, as: $0, kind: kind, in: bytes) }
      return Key(
        node: node,
        items: items,
        name: name,
        field: field,
        type: type,
        reading: reading
      )
    }
    blocks = document.blocks()
    lines = document.sectionLines(of: blocks, settings: settings)
  }

  /// The first key of this name, or `nil`.
  func key(_ field: Field) -> Key? { keys.first { $0.field == field } }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String { document.text(range) }

  /// A value as a message shows it.
  func quoted(_ range: Range<Int>) -> String { document.quoted(range) }
}

extension Document {
  /// A value as a message shows it: in single quotes in place of its own, cut after 40 characters.
  func quoted(_ range: Range<Int>) -> String {
    let value = text(range)
    let isQuoted = value.count > 1 && value.first == value.last && "\"'".contains(value.prefix(1))
    return (isQuoted ? String(value.dropFirst().dropLast()) : value).quotedInMessage
  }
}

extension String {
  /// The text as a message shows it: in single quotes, on one line, cut after 40 characters.
  var quotedInMessage: String {
    let line = singleSpaced
    return line.count > 40 ? "'\(line.prefix(39))…'" : "'\(line)'"
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  var orList: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
