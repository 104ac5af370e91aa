package import JournalFormat

/// The JSON Schema (2020-12) of an entry's front matter, as a reader of YAML 1.2 sees it.
///
/// It accepts what the checks accept without an error. Keys that it does not know are welcome.
package struct EntrySchema {
  private let settings: JournalSettings

  /// The schema of a journal, with its own fields and areas, or that of every journal.
  package init(_ settings: JournalSettings = .init()) {
    self.settings = settings
  }

  package var json: JSON {
    let own = settings.fields.map { ($0.name, property($0.type, "a field of this journal's own")) }
    let known = Field.allCases.map { ($0.name, property($0)) }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Front matter of a journal entry",
      "description": "Journal Entry Format, version 1. An empty value is as good as none.",
      "type": ["object", "null"],
      "properties": .object((known + own).map { .init($0, $1) }),
      "additionalProperties": true,
      "allOf": .array(Field.allCases.flatMap(rulesByKind)),
    ]
  }

  private func property(_ field: Field) -> JSON {
    let definition = field.definition
    guard field == .kind else { return property(definition.type, definition.meaning) }
    let names = Kind.builtIn.map { JSON.string($0.name) }
    return [
      "description": .string(definition.meaning),
      "anyOf": [["enum": .array(names)], .object(shape(of: .word))],
    ]
  }

  private func property(_ type: FieldType, _ meaning: String) -> JSON {
    .object([.init("description", .string(meaning))] + shape(of: type))
  }

  /// The words of a field that depend on the kind: which ones go with which.
  private func rulesByKind(_ field: Field) -> [JSON] {
    guard case .oneOfByKind(let table) = field.definition.type else { return [] }
    func rule(_ condition: JSON, then consequence: JSON) -> JSON {
      [
        "if": ["properties": ["kind": condition], "required": ["kind"]],
        "then": ["properties": .object([.init(field.name, consequence)])],
      ]
    }
    let kinds = Kind.builtIn.map(\.name).filter { table[$0] != nil }
    return kinds.map { kind in
      rule(["const": .string(kind)], then: .object(Self.oneOf(table[kind] ?? [])))
    } + [rule(["not": ["enum": JSON(kinds)]], then: ["type": "null"])]
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension EntrySchema {
  private func shape(of type: FieldType) -> [JSON.Member] {
    switch type {
    case .text: [Self.scalars]
    case .word: [Self.scalars, .init("pattern", .string("^\(Self.word)+$"))]
    // ASCII that is neither a small letter nor a digit nor '-' is left out.
    case .slug:
      [Self.scalars, .init("pattern", #"^[^\x00-\x2C\x2E\x2F\x3A-\x60\x7B-\x7F]+$"#)]
    case .scale: [Self.type("integer"), .init("minimum", 1), .init("maximum", 5)]
    case .count, .days: [Self.type("integer"), .init("minimum", 0)]
    case .number: [Self.type("number"), .init("minimum", 0)]
    case .flag: [Self.type("boolean")]
    case .date: Self.text("^\(Self.day)$")
    case .dateOrTime: Self.text("^\(Self.day)(\(Self.time))?$")
    case .timezone: Self.text(#"^([A-Za-z][A-Za-z0-9_+/-]*/[A-Za-z0-9_+/-]+|UTC)$"#)
    case .oneOf(let words): Self.oneOf(words)
    case .oneOfByKind(let table):
      Self.oneOf(Kind.builtIn.flatMap { table[$0.name] ?? [] }.withoutRepeats)
    case .words: Self.list(of: shape(of: .word))
    case .someOf(let words): Self.list(of: Self.oneOf(words))
    case .areas: Self.list(of: Self.oneOf(Vocabulary.areas + settings.areas))
    case .ratings:
      Self.list(
        of: Self.text("^(\((Vocabulary.areas + settings.areas).joined(separator: "|")))=[1-5]$")
      )
    case .scores: Self.list(of: Self.text("^\(Self.word)+=[0-9]+([.][0-9]+)?$"))
    case .unsettled: Self.list(of: [Self.scalars])
    }
  }

  private static let word = #"[^\s,\[\]{}"'`]"#
  private static let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let time =
    "T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?"

  /// A text that YAML may take for a number or a flag; here it is a text all the same.
  private static let scalars = JSON.Member("type", ["string", "number", "boolean", "null"])

  private static func type(_ name: String) -> JSON.Member {
    .init("type", [.string(name), "null"])
  }

  private static func text(_ pattern: String) -> [JSON.Member] {
    [type("string"), .init("pattern", .string(pattern))]
  }

  private static func oneOf(_ words: [String]) -> [JSON.Member] {
    [.init("enum", .array(words.map(JSON.string) + [.null]))]
  }

  /// A list, or one item in place of a list of one.
  private static func list(of item: [JSON.Member]) -> [JSON.Member] {
    [.init("anyOf", [["type": "array", "items": .object(item)], .object(item)])]
  }
}
