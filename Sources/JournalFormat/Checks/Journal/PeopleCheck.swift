extension DiagnosticCode {
  static let unknownRole = DiagnosticCode(804, "unknown-role", .info)
}

/// The check of `people.yaml`.
enum PeopleCheck {
  static let pages = [
    DiagnosticPage(
      .unknownRole,
      "a role in people.yaml that is almost a known one",
      failing: .people("mia: [suporter]\n"),
      passing: .people("mia: [supporter]\n")
    )
  ]

  static func findings(_ document: Document) -> [Diagnostic] {
    document.nodes.filter { !$0.isItem }.flatMap { node in
      (node.isList ? Array(document.items(of: node)) : [node]).compactMap { item in
        guard let role = document.string(item), !People.roles.contains(role),
          let suggestion = Suggestion.closest(to: role, among: People.roles)
        else { return nil }
        return Diagnostic(
          .unknownRole,
          "\(role.quotedInMessage) is none of the roles that suggestions look for",
          at: item.value,
          label: "did you mean '\(suggestion)'?",
          help: "a role of your own may stay",
          fixes: [
            Fix("write '\(suggestion)'", isSafe: false, edits: [Edit(item.value, with: suggestion)])
          ]
        )
      }
    }
  }
}
