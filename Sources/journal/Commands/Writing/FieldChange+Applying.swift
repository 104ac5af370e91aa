import JournalFiles
import JournalFormat
import JournalStore

extension [FieldChange] {
  /// Makes all changes or none in the entry's file, and gives what was understood, a line for each
  /// field that changed.
  func apply(
    to file: EntryFile,
    in journal: Journal,
    _ session: Session
  ) throws -> [EscapedText] {
    let kinds = Kind.builtIn.map(\.name) + (try journal.prompts().map(\.kind.name))
    let now = session.clock.now(in: journal.zone)
    while true {
      guard let bytes = try journal.read(file.path) else { throw Failure.gone(file) }
      let before = Document(bytes)
      var after = before
      for change in self {
        let reader = AnswerReader(
          settings: journal.settings,
          kind: after.node("kind").flatMap(after.string).map { Kind($0) } ?? .checkin,
          date: { words throws(Failure) in try session.date(words, on: now) }
        )
        do {
          let edits = try change.edits(of: after, kinds: kinds, reader)
          after = try after.edited(edits)
        } catch let refusal as EditRefusal { throw Failure(refusal, at: file) }
      }
      guard after.bytes != bytes else { return [] }
      // Where something else wrote to the file just now, the changes are made to that.
      guard try session.save(after.bytes, to: file.path, replacing: bytes, in: journal) else {
        continue
      }
      return said(before, after)
    }
  }

  private func said(_ before: Document, _ after: Document) -> [EscapedText] {
    var names: [String] = []
    for change in self where !names.contains(change.name) { names.append(change.name) }
    return names.compactMap { name in
      let (old, new) = (before.written(name), after.written(name))
      guard old != new else { return nil }
      return new.map { "\(EscapedText(line: name)): \(EscapedText(line: $0))" }
        ?? "\(EscapedText(line: name)) is taken away"
    }
  }
}

extension FieldChange {
  /// The edits that make this change.
  fileprivate func edits(
    of document: Document,
    kinds: [String],
    _ reader: AnswerReader
  ) throws -> [Edit] {
    if action == .set, value.trimmed.isEmpty, document.node(name) != nil {
      return try document.removingEdits(name)
    }
    let field = try reader.settings.field(named: name)
    if action != .set, !field.type.isList {
      throw Failure.usage("\(name) is no list; say \(name)=\(value)")
    }
    switch action {
    case .remove: return try removing(field, from: document, reader)
    case .set where value.trimmed.isEmpty: return []
    case .set, .add: break
    }
    let meant = try reader.value(of: value, for: field)
    if name == Field.kind.name, case .text(let kind) = meant, !kinds.contains(kind) {
      throw Failure.unknown("kind", value, among: kinds)
    }
    if action == .set { return try document.settingEdits(name, to: meant) }
    switch meant {
    case .words(let words): return try document.addingEdits(words, toList: name)
    case .ratings(let ratings): return try document.addingEdits(ratings, toList: name)
    default: return []
    }
  }

  private func removing(
    _ field: NamedField,
    from document: Document,
    _ reader: AnswerReader
  ) throws -> [Edit] {
    let held = document.node(name).map(document.strings) ?? []
    // An unsettled value is a person's sentence, with commas and spaces of its own.
    let typed = field.type == .unsettled ? [value.trimmed] : AnswerReader.items(value)
    let gone = try typed.map { item in
      let word = AnswerReader.word(item)
      guard let match = held.first(where: { $0 == item || $0 == word || $0.pairName == word })
      else {
        throw held.isEmpty
          ? Failure.usage("\(name) holds nothing that could be taken out")
          : Failure.unknown("item of \(name)", item, among: held)
      }
      return match
    }
    return try document.removingEdits(gone, fromList: name)
  }
}

extension Document {
  /// The value of a key as it is written, on one line; `nil` when it is not there.
  fileprivate func written(_ key: String) -> String? {
    node(key).map { node in
      node.isList
        ? YAML.list(strings(node)) : String(decoding: bytes[node.value], as: UTF8.self)
    }
  }
}

extension Failure {
  fileprivate init(_ refusal: EditRefusal, at file: EntryFile) {
    self.init("could not change '\(file.path)': \(refusal); 'journal check' says more")
  }
}

extension String {
  /// What stands before the `=` of a pair.
  fileprivate var pairName: String { String(prefix { $0 != "=" }) }
}
