import JournalFormat
import JournalStore

extension EntryFile {
  /// The date as the file has it now; `nil` when it says none that is valid.
  func date(in journal: Journal) throws -> EntryDate? {
    try journal.read(path).flatMap { EntryText($0).date }
  }
}

/// An entry while it is written: the text of its file, which every answer is spliced into.
///
/// The front matter is the tool's own and can be read, so that no edit of it is refused.
struct EntryText {
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

  var kind: Kind { Kind(text("kind") ?? Kind.checkin.name) }

  /// The date as it is written; `nil` when there is none that is valid.
  var date: EntryDate? { text("date").flatMap { EntryDate(tolerating: $0) } }

  func has(_ field: String) -> Bool { document.node(field) != nil }

  /// The text of a field; `nil` when it is missing or a list.
  func text(_ field: String) -> String? { document.node(field).flatMap(document.string) }

  mutating func set(_ field: String, _ value: FieldValue) {
    apply((try? document.settingEdits(field, to: value)) ?? [])
  }

  mutating func remove(_ field: String) {
    apply((try? document.removingEdits(field)) ?? [])
  }

  /// Adds an answer under its heading, which is made when it is missing; below a code fence that
  /// is never closed, where no heading is one, to the end of the body.
  mutating func answer(_ heading: String, _ text: String) {
    do throws(EditRefusal) {
      apply(try document.appendingEdits(toSection: heading, text: text))
    } catch { append(body: text) }
  }

  /// Adds an answer that may begin with what is under its heading already.
  mutating func finish(_ heading: String, _ text: String) {
    if let begun = document.answer(to: heading), text.hasPrefix(begun.text.trimmed) {
      apply([Edit(begun.range, with: "\n")])
    }
    answer(heading, text)
  }

  /// Puts text at the end of the body.
  mutating func append(body text: String) {
    let end = document.bytes.count
    let isFirst = document.body.isEmpty
    let lines = "\n" + text.drop(while: \.isNewline) + (text.hasSuffix("\n") ? "" : "\n")
    apply([
      Edit(
        end..<end,
        with: isFirst || document.bytes.last == UInt8(ascii: "\n") ? lines : "\n" + lines
      )
    ])
  }

  /// Names the application that an entry opens, after its company and role.
  mutating func nameApplication() {
    guard kind == .application, !has("app"), let company = text("company") else { return }
    if let app = Slug.of([company, text("role") ?? ""].joined(separator: " ")) {
      set("app", .text(app))
    }
  }

  private mutating func apply(_ edits: [Edit]) {
    document = Document(document.applying(edits))
  }
}
