extension DiagnosticCode {
  static let ambiguousValue = DiagnosticCode(116, "ambiguous-value", .warning)
}

extension EntryCheck {
  /// Words without quotes that other YAML readers take for something else.
  static let ambiguousValues = EntryCheck([
    DiagnosticPage(
      .ambiguousValue,
      "a text without quotes that other tools read as a number, a date or yes and no",
      "The field says that this is text, so that it is read as written here. Tools that go by the "
        + "spelling change it: 'no' becomes false, '1.10' becomes 1.1, '22:30' becomes 1350.",
      failing: .fields("kind: application\ncompany: no"),
      passing: .fields("kind: application\ncompany: \"no\"")
    )
  ]) { entry in
    entry.keys.filter { $0.type?.isText == true }.flatMap { key in
      ([key.node] + key.items).compactMap { node in
        guard node.kind == .plain, let other = YAML.spelling(of: entry.text(node.value)) else {
          return nil
        }
        return Diagnostic(
          .ambiguousValue,
          "\(entry.quoted(node.value)) in '\(key.name)' is read as \(other.meaning) by other tools",
          at: node.value,
          fixes: entry.document.quotingFix(node).map { [$0] } ?? []
        )
      }
    }
  }
}

extension YAML.Spelling {
  /// What stands there to a reader that goes by spelling.
  fileprivate var meaning: String {
    switch self {
    case .null: "nothing"
    case .flag: "yes or no"
    case .number: "a number"
    case .date: "a date"
    case .reserved: "a sign of YAML's own"
    }
  }
}
