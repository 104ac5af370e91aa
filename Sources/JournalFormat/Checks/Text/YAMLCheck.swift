extension DiagnosticCode {
  static let unsupportedYAML = DiagnosticCode(105, "unsupported-yaml", .error)
  static let secondDocument = DiagnosticCode(106, "second-document", .error)
  static let tabIndentation = DiagnosticCode(107, "tab-indentation", .error)
  static let tooMuchYAML = DiagnosticCode(108, "too-much-yaml", .error)
  static let duplicateKey = DiagnosticCode(109, "duplicate-key", .error)
  static let invalidYAML = DiagnosticCode(110, "invalid-yaml", .error)
  static let unclosedQuote = DiagnosticCode(111, "unclosed-quote", .error)
  static let unclosedList = DiagnosticCode(112, "unclosed-list", .error)
  static let missingSpace = DiagnosticCode(113, "missing-space", .error)
  static let colonInValue = DiagnosticCode(114, "colon-in-value", .error)
  static let quotedKey = DiagnosticCode(115, "quoted-key", .info)
}

extension TextCheck {
  /// Front matter as YAML.
  static let yaml = TextCheck(yamlPages) { document in
    var nest: Node?
    return document.problems.compactMap { problem in
      if problem.kind == .nestedTooDeep {
        // Every few levels of one nest are a problem of the scanner, and one of the person.
        let node = document.nodes.last { $0.range.lowerBound <= problem.range.lowerBound }
        if let node, node == nest { return nil }
        nest = node
      }
      return problem.yamlFinding(in: document)
    }
  }

  private static let yamlPages = [
    DiagnosticPage(
      .unsupportedYAML,
      "YAML that a journal does without: anchors, aliases, tags, merge keys, complex keys, directives",
      "Anchors, aliases, tags, merge keys, complex keys and directives let one value stand for "
        + "another or name a type. Other tools expand them in ways of their own; here a value is what "
        + "it says.",
      failing: .fields("kind: checkin\ntitle: &a A day"),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .secondDocument,
      "a second YAML document starts within front matter",
      "Front matter is one map of fields. What stands after a second start would be read by some "
        + "tools and dropped by others.",
      failing: .fields("kind: checkin\n--- more\ntitle: A day"),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .tabIndentation,
      "a tab indents front matter, which YAML forbids",
      "YAML forbids tabs before a key or an item, since nobody can tell how far they indent.",
      failing: .fields("kind: checkin\nemotions:\n\t- calm"),
      passing: .fields("kind: checkin\nemotions:\n  - calm")
    ),
    DiagnosticPage(
      .tooMuchYAML,
      "front matter with more than 256 keys, a key over 1,024 bytes, or nested more than 8 deep",
      "A file with so many keys, or so deeply nested, is not what a person writes. The limit "
        + "keeps reading fast whatever the file holds.",
      failing: .fields("kind: checkin\n" + (0...256).map { "k\($0): a" }.joined(separator: "\n")),
      passing: .fields("kind: checkin\nk0: a")
    ),
    DiagnosticPage(
      .duplicateKey,
      "a key stands twice; only the first is read",
      "The first value is the one that is read. Other tools take the last one, or refuse the "
        + "file.",
      failing: .fields("kind: checkin\nmood: 2\nmood: 3"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .invalidYAML,
      "a line that YAML does not allow",
      "The line, or the value, is left out; the other fields are read.",
      failing: .fields("kind: checkin\nA day by the sea"),
      passing: .fields("kind: checkin\ntitle: A day by the sea")
    ),
    DiagnosticPage(
      .unclosedQuote,
      "a quote is opened and not closed",
      "All lines up to the closing quote belong to the value, so that a missing one would swallow "
        + "the fields below. The value is left out instead.",
      failing: .fields("kind: checkin\ntitle: \"A day"),
      passing: .fields("kind: checkin\ntitle: \"A day\"")
    ),
    DiagnosticPage(
      .unclosedList,
      "a list is opened with '[' and not closed",
      "All lines up to the closing bracket belong to the list, so that a missing one would "
        + "swallow the fields below. The list is left out instead.",
      failing: .fields("kind: checkin\nemotions: [calm, tired"),
      passing: .fields("kind: checkin\nemotions: [calm, tired]")
    ),
    DiagnosticPage(
      .missingSpace,
      "a space is missing after a key's colon",
      "A colon makes a key only when a space follows it: 'mood:2' is one word to every reader of "
        + "YAML.",
      failing: .fields("kind: checkin\nmood:2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .colonInValue,
      "a colon and a space in a value without quotes",
      "It is read as part of the text here, but YAML forbids it, and other tools refuse the whole "
        + "file.",
      failing: .fields("kind: checkin\ntitle: A day: by the sea"),
      passing: .fields("kind: checkin\ntitle: \"A day: by the sea\"")
    ),
    DiagnosticPage(
      .quotedKey,
      "a key in quotes, which it does not need",
      "A key without quotes means the same and is what every other key looks like.",
      failing: .fields("kind: checkin\n\"mood\": 2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
  ]
}
