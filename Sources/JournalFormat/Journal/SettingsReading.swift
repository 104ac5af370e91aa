/// What reading `journal.yaml` gives: the settings, and what is wrong with the file.
public struct SettingsReading: Sendable {
  /// The settings, with the default of all that is missing or wrong.
  public private(set) var settings = JournalSettings()
  /// What is wrong, in the file's order.
  public private(set) var problems: [Problem] = []

  /// The names of all settings, in the order of the starter journal.
  public static let keys = [
    "format", "id", "timezone", "country", "areas", "role_families", "companies", "tags",
    "fields", "sections", "check", "ignore", "must_take_soon", "thank_you", "word_check",
  ]

  /// Reads `journal.yaml`, a document without fences.
  public init(_ document: Document) {
    for node in document.nodes where !node.isItem { read(node, of: document) }
  }

  private mutating func read(_ node: Node, of document: Document) {
    switch document.key(of: node) {
    case "format": readFormat(node, of: document)
    case "id": settings.id = text(node, of: document)
    case "timezone":
      settings.timezone = text(node, of: document, else: .notATimezone, where: \.isZoneName)
    case "country":
      settings.country = text(node, of: document, else: .notACountry, where: \.isCountry)
    case "areas": settings.areas = words(node, of: document)
    case "role_families": settings.roleFamilies = words(node, of: document)
    case "companies": settings.companies = texts(node, of: document).map(\.text)
    case "tags": settings.tags = words(node, of: document)
    case "fields": readFields(node, of: document)
    case "sections": readSections(node, of: document)
    case "check": readSeverities(node, of: document)
    case "ignore": settings.ignore = texts(node, of: document, else: .notAPath, where: \.isPath)
    case "must_take_soon": readFlag(\.mustTakeSoon, node, of: document)
    case "thank_you": readFlag(\.thankYou, node, of: document)
    case "word_check": readFlag(\.wordCheck, node, of: document)
    // What a sync left to be settled is about a setting, and none itself.
    case Field.unsettled.name: return
    default: problems.append(Problem(kind: .unknownKey, range: node.key))
    }
  }
}

extension SettingsReading {
  private mutating func text(_ node: Node, of document: Document) -> String? {
    guard let text = document.string(node) else {
      report(.notOneValue, node)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Says what is wrong with a whole value, unless YAML says so already.
  private mutating func report(_ kind: Problem.Kind, _ node: Node) {
    if node.kind != .broken { problems.append(Problem(kind: kind, range: node.value)) }
  }

  private mutating func text(
    _ node: Node,
    of document: Document,
    else problem: Problem.Kind,
    where isValid: (String) -> Bool
  ) -> String? {
    guard let text = text(node, of: document) else { return nil }
    if isValid(text) { return text }
    problems.append(Problem(kind: problem, range: node.value))
    return nil
  }

  private mutating func words(_ node: Node, of document: Document) -> [String] {
    texts(node, of: document, else: .notAWord, where: \.isWord)
  }

  private mutating func texts(
    _ node: Node,
    of document: Document,
    else problem: Problem.Kind,
    where isValid: (String) -> Bool
  ) -> [String] {
    texts(node, of: document).compactMap { text, range in
      if isValid(text) { return text }
      problems.append(Problem(kind: problem, range: range))
      return nil
    }
  }

  private mutating func texts(
    _ node: Node,
    of document: Document
  ) -> [(text: String, range: Range<Int>)] {
    guard node.isList || node.isScalar else {
      report(.notAList, node)
      return []
    }
    let items = node.isList ? document.items(of: node) : [node]
    return items.compactMap { item in
      guard let text = document.string(item), !text.isEmpty else { return nil }
      return (text, item.value)
    }
  }

  /// The items `name=value`; of two with one name, the first is read.
  private mutating func pairs(
    _ node: Node,
    of document: Document
  ) -> [(name: String, value: String, range: Range<Int>)] {
    var names: Set<String> = []
    return texts(node, of: document).compactMap { text, range in
      guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
        problems.append(Problem(kind: .notAPair, range: range))
        return nil
      }
      let name = String(text[..<sign]).singleSpaced
      guard names.insert(name).inserted else {
        problems.append(Problem(kind: .standsTwice, range: range))
        return nil
      }
      return (name, String(text[text.index(after: sign)...]).singleSpaced, range)
    }
  }

  private mutating func readFormat(_ node: Node, of document: Document) {
    guard let version = text(node, of: document), version != "1" else { return }
    let kind: Problem.Kind = Int(version).map { $0 > 1 } == true ? .newerFormat : .notAFormat
    problems.append(Problem(kind: kind, range: node.value))
  }

  private mutating func readFlag(
    _ setting: WritableKeyPath<JournalSettings, Bool>,
    _ node: Node,
    of document: Document
  ) {
    guard let text = text(node, of: document) else { return }
    if let flag = text.lenientFlag {
      settings[keyPath: setting] = flag
    } else {
      problems.append(Problem(kind: .notAFlag, range: node.value))
    }
  }

  private mutating func readFields(_ node: Node, of document: Document) {
    for (name, typeName, range) in pairs(node, of: document) {
      let isBuiltIn = Field.allCases.contains { $0.name == name }
      if isBuiltIn || !name.isSnakeCase {
        problems.append(Problem(kind: .badFieldName, range: range))
      } else if let field = CustomField(name, typeName: typeName) {
        settings.fields.append(field)
      } else {
        problems.append(
          Problem(kind: .notOneOf(CustomField.typeNames, called: "type of field"), range: range)
        )
      }
    }
  }

  private mutating func readSections(_ node: Node, of document: Document) {
    for (name, meaning, range) in pairs(node, of: document) {
      let meanings = Section.Meaning.allCases.map(\.rawValue)
      guard let meant = Section.Meaning(rawValue: meaning) else {
        problems.append(
          Problem(kind: .notOneOf(meanings, called: "section with a meaning"), range: range)
        )
        continue
      }
      if meanings.contains(where: { HeadingName($0) == HeadingName(name) && $0 != meaning }) {
        problems.append(Problem(kind: .builtInSection, range: range))
      } else {
        settings.sections[HeadingName(name)] = meant
      }
    }
  }

  private mutating func readSeverities(_ node: Node, of document: Document) {
    for (code, severity, range) in pairs(node, of: document) {
      guard DiagnosticCode.all.contains(where: { $0.description == code }) else {
        problems.append(Problem(kind: .unknownCode, range: range))
        continue
      }
      if severity == "off" {
        settings.severities[code] = .some(nil)
      } else if let severity = Diagnostic.Severity(rawValue: severity) {
        settings.severities[code] = severity
      } else {
        let words = ["off"] + Diagnostic.Severity.allCases.map(\.rawValue)
        problems.append(Problem(kind: .notOneOf(words, called: "severity"), range: range))
      }
    }
  }
}

extension String {
  /// Whether it is the code of a country.
  fileprivate var isCountry: Bool {
    utf8.count == 2 && utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// Whether a path within the journal could look like it.
  var isPath: Bool {
    !hasPrefix("/") && !split(separator: "/").contains { $0 == ".." || $0 == "." }
  }
}
