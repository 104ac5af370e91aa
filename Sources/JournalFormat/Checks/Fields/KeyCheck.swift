extension DiagnosticCode {
  static let misspeltKey = DiagnosticCode(201, "misspelt-key", .warning)
  static let notSnakeCase = DiagnosticCode(202, "not-snake-case", .info)
}

extension EntryCheck {
  /// Keys that no field has; keys of the person's own are welcome.
  static let keys = EntryCheck([
    DiagnosticPage(
      .misspeltKey,
      "a key that is almost the name of a field",
      "Keys that no field has are yours to use, so that a slip of the fingers is never an error: "
        + "the value is kept, and no figure sees it.",
      failing: .fields("kind: checkin\nmoood: 2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .notSnakeCase,
      "a key of the person's own with capitals, blanks or dashes",
      "The key is kept and works. Tools differ in whether they find it when it is written with "
        + "capitals, blanks or dashes.",
      failing: .fields("kind: checkin\nBus-Line: M10"),
      passing: .fields("kind: checkin\nbus_line: M10")
    ),
  ]) { entry in
    let unknown = entry.keys.filter { $0.type == nil && $0.name != "created" }
    guard !unknown.isEmpty else { return [] }
    let known = Field.allCases.map(\.name) + entry.settings.fields.map(\.name)
    return unknown.compactMap { key in
      if let name = Suggestion.closest(to: key.name.snakeCased, among: known) {
        return Diagnostic(
          .misspeltKey,
          "\(key.name.quotedInMessage) is no field, so that its value is not read",
          at: key.node.key,
          label: "did you mean '\(name)'?",
          help: "a key of your own may stay as it is",
          fixes: entry.renamingFixes(key, to: name)
        )
      }
      guard !key.name.isSnakeCase else { return nil }
      return Diagnostic(
        .notSnakeCase,
        "the key \(key.name.quotedInMessage) is not written as the other keys are",
        at: key.node.key,
        help: "small letters, digits and '_' are safe in every tool",
        fixes: entry.renamingFixes(key, to: key.name.snakeCased)
      )
    }
  }
}

extension CheckedEntry {
  /// The fix that renames a key, unless the file has a key of that name; never safe, because the
  /// key may be the person's own.
  fileprivate func renamingFixes(_ key: Key, to name: String) -> [Fix] {
    guard name.isSnakeCase else { return [] }
    return Fix.unlessRefused("rename the key to '\(name)'", isSafe: false) {
      () throws(EditRefusal) in
      try document.renamingEdits(key.name, to: name)
    }
  }
}

extension String {
  /// The text as a key would be written: `moodAfter` and `Mood after` → `mood_after`, `MOOD` →
  /// `mood`, `appURL` → `app_url`.
  var snakeCased: String {
    var key = ""
    var last: Character?
    for (index, character) in zip(indices, self) {
      let next = self[self.index(after: index)...].first
      let endsCapitals = last?.isUppercase == true && next?.isLowercase == true
      if character.isUppercase, last?.isLowercase == true || endsCapitals { key += "_" }
      let isSeparator = character == "-" || character == " " || character == "."
      key += isSeparator ? "_" : character.lowercased()
      last = character
    }
    return key
  }
}
