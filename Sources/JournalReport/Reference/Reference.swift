package import JournalFormat
import JournalInsights

/// All that `journal explain` knows, from the tables that the program itself works by.
package struct Reference: Sendable {
  private let settings: JournalSettings
  private let prompts: [Prompt]

  /// The reference of a journal, or that of every journal.
  package init(settings: JournalSettings = .init(), prompts: [Prompt] = []) {
    self.settings = settings
    self.prompts = prompts
  }

  /// The topics of one sort, in the order of their table.
  package func topics(_ sort: Topic.Sort) -> [Topic] {
    switch sort {
    case .kind: Kind.builtIn.map(topic)
    case .field: Field.allCases.map(topic) + settings.fields.map(topic)
    case .prompt: prompts.map(topic)
    case .code: DiagnosticPage.all.map(topic)
    case .metric: Metric.allCases.map(topic)
    }
  }

  package var topics: [Topic] { Topic.Sort.allCases.flatMap(topics) }

  /// The topics that a word names: `win` is a kind, a prompt and a field.
  package func topics(named word: String) -> [Topic] { topics.filter { $0.isNamed(word) } }

  /// All that can be typed, for guesses at what was meant.
  package var names: [String] { topics.flatMap { [$0.name] + ($0.title.map { [$0] } ?? []) } }
}

extension Reference {
  private func topic(of kind: Kind) -> Topic {
    let needed = kind.requiredFields.map { $0.map(\.name).joined(separator: " or ") }
    let own = prompts.filter { $0.kind == kind }.map(\.name)
    return Topic(
      .kind,
      kind.name,
      kind.meaning ?? "",
      facts: Self.facts(("goes with", needed), ("prompts", own))
    )
  }

  private func topic(of field: Field) -> Topic {
    let kinds = Kind.builtIn.filter { $0.requiredFields.contains { $0.contains(field) } }
    let type = field.definition.type
    return Topic(
      .field,
      field.name,
      field.definition.meaning,
      facts: [.init("values", type.words(areas: settings.areas))]
        + Self.facts(
          ("example", field == .kind ? ["kind: rejection"] : ["\(field.name): \(type.example)"]),
          ("expected of", kinds.map(\.name))
        )
    )
  }

  private func topic(of field: CustomField) -> Topic {
    Topic(
      .field,
      field.name,
      "a field that this journal adds",
      facts: [
        .init("values", field.type.words(areas: settings.areas)),
        .init("example", "\(field.name): \(field.type.example)"),
      ]
    )
  }

  private func topic(of prompt: Prompt) -> Topic {
    let minutes = prompt.minutes.map { $0 == 1 ? "1 minute" : "\($0) minutes" }
    return Topic(
      .prompt,
      prompt.name,
      prompt.about ?? "",
      facts: Self.facts(
        ("makes", ["an entry of kind \(prompt.kind.name)"]),
        ("takes", minutes.map { [$0] } ?? []),
        ("asks", prompt.ask.map(\.words)),
        ("then perhaps", prompt.more.map(\.words)),
        ("try", ["journal new \(prompt.name)"])
      )
    )
  }

  private func topic(of page: DiagnosticPage) -> Topic {
    let occasion: String? =
      switch page.code.occasion {
      case .always: nil
      case .strict: "with --strict, or when journal.yaml gives it a severity"
      case .onRequest: "only when journal.yaml gives it a severity"
      }
    return Topic(
      .code,
      page.code.description,
      title: page.code.name,
      page.meaning,
      facts: Self.facts(
        ("severity", [page.code.severity.rawValue]),
        ("looked for", occasion.map { [$0] } ?? [])
      ),
      page: page
    )
  }

  private func topic(of metric: Metric) -> Topic {
    Topic(.metric, metric.id, title: metric.name, metric.definition)
  }

  /// Facts with their items joined; those without items are left out.
  private static func facts(_ facts: (label: String, items: [String])...) -> [Topic.Fact] {
    facts.filter { !$0.items.isEmpty }.map {
      Topic.Fact($0.label, $0.items.joined(separator: ", "))
    }
  }
}

extension Prompt.Step {
  fileprivate var words: String {
    switch self {
    case .fields(let names, _): names.joined(separator: " or ")
    case .question(let question): "\"\(question.heading)\""
    }
  }
}
