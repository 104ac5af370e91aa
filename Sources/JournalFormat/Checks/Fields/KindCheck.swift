extension DiagnosticCode {
  static let missingKind = DiagnosticCode(306, "missing-kind", .info)
  static let unknownKind = DiagnosticCode(307, "unknown-kind", .warning)
}

extension EntryCheck {
  /// The kind of the entry.
  static let kind = EntryCheck([
    DiagnosticPage(
      .missingKind,
      "front matter without a kind, which is then read as a check-in",
      "A file made by hand may leave the kind out. Saying it makes clear to other tools, and to "
        + "you in a year, what the entry is.",
      failing: .fields("mood: 2"),
      passing: .fields("kind: checkin\nmood: 2")
    ),
    DiagnosticPage(
      .unknownKind,
      "a kind that is neither built in nor brought by a prompt",
      "An entry of a kind that nobody knows is shown and searched like any other; figures that go "
        + "by the kind leave it out.",
      failing: .fields("kind: rejecton\napp: acme"),
      passing: .fields("kind: rejection\napp: acme")
    ),
  ]) { entry in
    guard entry.document.hasFrontMatter else { return [] }
    guard let node = entry.document.node("kind"), node.kind != .empty else {
      return [entry.missingKind]
    }
    guard let name = entry.document.string(node), !Kind.builtIn.contains(Kind(name)),
      !entry.surroundings.promptKinds.contains(name)
    else { return [] }
    let known = Kind.builtIn.map(\.name) + entry.surroundings.promptKinds
    let suggestion = Suggestion.closest(to: name, among: known)
    return [
      Diagnostic(
        .unknownKind,
        "\(name.quotedInMessage) is no kind of entry that this journal knows",
        at: node.value,
        label: suggestion.map { "did you mean '\($0)'?" },
        help: "a prompt in 'prompts/' with this kind makes it known",
        fixes: suggestion.map {
          let isSafe = name.snakeCased == $0
          return [Fix("write '\($0)'", isSafe: isSafe, edits: [Edit(node.value, with: $0)])]
        } ?? []
      )
    ]
  }
}

extension CheckedEntry {
  fileprivate var missingKind: Diagnostic {
    Diagnostic(
      .missingKind,
      "the entry does not say its kind and is read as a check-in",
      at: document.fences?.opening.dropLineEnd(of: document) ?? 0..<0,
      fixes: Fix.unlessRefused("add 'kind: checkin'") { () throws(EditRefusal) in
        try document.settingEdits("kind", to: "checkin")
      }
    )
  }
}

extension Range<Int> {
  /// The range without the line ending and blanks at its end.
  func dropLineEnd(of document: Document) -> Range<Int> {
    BodyLine(at: lowerBound, limit: upperBound, in: document.bytes.span).text
  }
}
