import JournalFormat

/// An entry while it is written: the text of its file, which every answer is spliced into.
struct EntryDraft {
  private(set) var document: Document

  /// Goes on with what a file already holds.
  init(_ bytes: [UInt8]) {
    document = Document(bytes)
  }

  /// Begins an entry with the fields that its prompt presets.
  init(kind: Kind, date: EntryDate, presets: [Prompt.Preset] = []) {
    document = Document(Array("---\n---\n".utf8))
    set("kind", .text(kind.name))
    set("date", .date(date))
    for preset in presets { set(preset.key, preset.value) }
  }

  var bytes: [UInt8] { document.bytes }

  func has(_ field: String) -> Bool { document.node(field) != nil }

  /// The text of a field; `nil` when it is missing or a list.
  func text(_ field: String) -> String? { document.node(field).flatMap(document.string) }

  mutating func set(_ field: String, _ value: FieldValue) {
    apply(document.settingEdits(field, to: value))
  }

  /// Adds an answer under its heading, which is made when it is missing.
  mutating func answer(_ heading: String, _ text: String) {
    apply(document.appendingEdits(toSection: heading, text: text))
  }

  /// Puts text at the end of the body.
  mutating func append(body text: String) {
    let end = document.bytes.count
    let gap = document.body.isEmpty ? "\n" : "\n"
    apply([Edit(end..<end, with: gap + text + (text.hasSuffix("\n") ? "" : "\n"))])
  }

  private mutating func apply(_ edits: [Edit]) {
    document = Document(document.applying(edits))
  }
}
