extension DiagnosticCode {
  static let undeclaredPerson = DiagnosticCode(317, "undeclared-person", .warning, .strict)
  static let undeclaredCompany = DiagnosticCode(318, "undeclared-company", .warning, .strict)
  static let undeclaredTag = DiagnosticCode(319, "undeclared-tag", .warning, .strict)
}

extension EntryCheck {
  /// Names that the journal's own files do not list.
  static let declared = EntryCheck([
    DiagnosticPage(
      .undeclaredPerson,
      "a handle that people.yaml does not have",
      "A strict check takes a handle that nobody is known by for a slip of the fingers.",
      failing: .journal(people: "mia: [supporter]\n", fields: "kind: checkin\npeople: [mja]"),
      passing: .journal(people: "mia: [supporter]\n", fields: "kind: checkin\npeople: [mia]")
    ),
    DiagnosticPage(
      .undeclaredCompany,
      "a company that 'companies' in journal.yaml does not have",
      "A strict check takes a company that is not listed for a second spelling of another one.",
      failing: .journal(
        settings: "companies: [Acme GmbH]\n",
        fields: "kind: application\ncompany: Acme Gmbh"
      ),
      passing: .journal(
        settings: "companies: [Acme GmbH]\n",
        fields: "kind: application\ncompany: Acme GmbH"
      )
    ),
    DiagnosticPage(
      .undeclaredTag,
      "a tag that 'tags' in journal.yaml does not have, nor the one it is nested in",
      "A strict check takes a tag that is not listed for a slip of the fingers. A tag is also "
        + "declared by one that it is nested in; capitals do not matter.",
      failing: .journal(
        settings: "tags: [search]\n",
        fields: "kind: checkin\ntags: [serach/berlin]"
      ),
      passing: .journal(
        settings: "tags: [search]\n",
        fields: "kind: checkin\ntags: [search/berlin]"
      )
    ),
  ]) { entry in
    entry.people + entry.companies + entry.tags
  }
}

extension CheckedEntry {
  fileprivate var people: [Diagnostic] {
    guard let people = surroundings.people else { return [] }
    return undeclared(
      .people,
      .undeclaredPerson,
      among: people.all.map(\.handle),
      in: "people.yaml"
    ) { name in people[name] != nil }
  }

  fileprivate var companies: [Diagnostic] {
    let companies = settings.companies
    return undeclared(
      .company,
      .undeclaredCompany,
      among: companies,
      in: "'companies' in journal.yaml",
      isDeclared: companies.contains
    )
  }

  fileprivate var tags: [Diagnostic] {
    let tags = settings.tags.map { $0.lowercased() }
    return undeclared(.tags, .undeclaredTag, among: settings.tags, in: "'tags' in journal.yaml") {
      let tag = $0.lowercased()
      return tags.contains { tag == $0 || tag.hasPrefix($0 + "/") }
    }
  }

  private func undeclared(
    _ field: Field,
    _ code: DiagnosticCode,
    among declared: [String],
    in place: String,
    isDeclared: (String) -> Bool
  ) -> [Diagnostic] {
    guard let key = key(field) else { return [] }
    let nodes = key.node.isList ? Array(key.items) : [key.node]
    return nodes.compactMap { node in
      guard node.kind != .empty, let name = document.string(node), !isDeclared(name) else {
        return nil
      }
      let meant = Suggestion.closest(to: name, among: declared)
      return Diagnostic(
        code,
        "\(name.quotedInMessage) does not stand in \(place)",
        at: node.value,
        label: meant.map { "did you mean '\($0)'?" },
        help: "add it to \(place)",
        fixes: meant.map {
          let text = node.isItem ? YAML.list([$0]).dropFirst().dropLast() : YAML.scalar($0)[...]
          return [
            Fix("write '\($0)'", isSafe: false, edits: [Edit(node.value, with: String(text))])
          ]
        } ?? []
      )
    }
  }
}
