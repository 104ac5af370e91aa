extension DiagnosticCode {
  static let missingField = DiagnosticCode(305, "missing-field", .warning)
}

extension EntryCheck {
  /// Fields without which an entry of its kind is left out of figures.
  static let requiredFields = EntryCheck([
    DiagnosticPage(
      .missingField,
      "a field is missing that entries of this kind should have",
      "The entry is read as it is. Figures that go by this field leave it out, and a prompt would "
        + "have asked for it.",
      failing: .fields("kind: rejection\nmood: 2"),
      passing: .fields("kind: rejection\napp: acme\nmood: 2")
    )
  ]) { entry in
    guard let kindNode = entry.document.node("kind") else { return [] }
    let given = entry.keys.filter { $0.node.kind != .empty }.compactMap(\.field)
    return entry.kind.requiredFields.compactMap { alternatives in
      guard !alternatives.contains(where: given.contains) else { return nil }
      let needed = alternatives.map { "'\($0.name)'" }.orList
      return Diagnostic(
        .missingField,
        "an entry of kind '\(entry.kind.name)' without \(needed) is left out of some figures",
        at: kindNode.value,
        help: "add \(needed): \(alternatives[0].definition.meaning)"
      )
    }
  }
}
