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
  static let colonInValue = DiagnosticCode(114, "colon-in-value", .warning)
  static let quotedKey = DiagnosticCode(115, "quoted-key", .info)
}

extension TextCheck {
  /// Front matter as YAML.
  static let yaml = TextCheck(yamlPages) { document in
    document.problems.compactMap { $0.yamlFinding(in: document) }
  }

  private static let yamlPages = [
    DiagnosticPage(
      .unsupportedYAML,
      "YAML that a journal does without: anchors, aliases, tags, merge keys, complex keys, directives",
      failing: .fields("kind: checkin\ntitle: &a A day"),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .secondDocument,
      "a second YAML document starts within front matter",
      failing: .fields("kind: checkin\n--- more\ntitle: A day"),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .tabIndentation,
      "a tab indents front matter, which YAML forbids",
      failing: .fields("kind: checkin\nemotions:\n\t- calm"),
      passing: .fields("kind: checkin\nemotions:\n  - calm")
    ),
    DiagnosticPage(
      .tooMuchYAML,
      "front matter with more than 256 keys, or nested more than 8 deep",
      failing: .fields("kind: checkin\n" + (0...256).map { "k\($0): a" }.joined(separator: "\n")),
      passing: .fields("kind: checkin\nk0: a")
    ),
    DiagnosticPage(
      .duplicateKey,
      "a key stands twice; only the first is read",
      failing: .fields("kind: checkin\nmood: 2\nmood: 3"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .invalidYAML,
      "a line that YAML does not allow",
      failing: .fields("kind: checkin\nA day by the sea"),
      passing: .fields("kind: checkin\ntitle: A day by the sea")
    ),
    DiagnosticPage(
      .unclosedQuote,
      "a quote is opened and not closed",
      failing: .fields("kind: checkin\ntitle: \"A day"),
      passing: .fields("kind: checkin\ntitle: \"A day\"")
    ),
    DiagnosticPage(
      .unclosedList,
      "a list is opened with '[' and not closed",
      failing: .fields("kind: checkin\nemotions: [calm, tired"),
      passing: .fields("kind: checkin\nemotions: [calm, tired]")
    ),
    DiagnosticPage(
      .missingSpace,
      "a space is missing after a key's colon",
      failing: .fields("kind: checkin\nmood:2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .colonInValue,
      "a colon and a space in a value without quotes",
      failing: .fields("kind: checkin\ntitle: A day: by the sea"),
      passing: .fields("kind: checkin\ntitle: \"A day: by the sea\"")
    ),
    DiagnosticPage(
      .quotedKey,
      "a key in quotes, which it does not need",
      failing: .fields("kind: checkin\n\"mood\": 2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
  ]
}
