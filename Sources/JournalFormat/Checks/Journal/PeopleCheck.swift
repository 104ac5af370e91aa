extension DiagnosticCode {
  static let unknownRole = DiagnosticCode(804, "unknown-role", .info)
  static let unusableHandle = DiagnosticCode(805, "unusable-handle", .warning)
}

/// The check of `people.yaml`.
enum PeopleCheck {
  static let pages = [
    DiagnosticPage(
      .unknownRole,
      "a role in people.yaml that is almost a known one",
      "Suggestions of whom to talk to go by these roles. Others are welcome and are kept.",
      failing: .people("mia: [suporter]\n"),
      passing: .people("mia: [supporter]\n")
    ),
    DiagnosticPage(
      .unusableHandle,
      "a person in people.yaml whose handle is not one word",
      "Entries name people in a list of words, so that a name with blanks or commas never matches. A "
        + "handle of one word does, and keeps the name to yourself.",
      failing: .people("Mia Berg: [supporter]\n"),
      passing: .people("mia: [supporter]\n")
    ),
  ]

  static func findings(_ document: Document) -> [Diagnostic] {
    handles(document) + roles(document) + document.unsettledFindings
  }

  private static func handles(_ document: Document) -> [Diagnostic] {
    document.nodes.filter { !$0.isItem && !document.key(of: $0).isWord }.map { node in
      Diagnostic(
        .unusableHandle,
        "\(document.key(of: node).quotedInMessage) is not one word, so that no entry can name it",
        at: node.key,
        help: "write a handle, as 'mia'"
      )
    }
  }

  private static func roles(_ document: Document) -> [Diagnostic] {
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
