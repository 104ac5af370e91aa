extension DiagnosticCode {
  static let incompletePrompt = DiagnosticCode(811, "incomplete-prompt", .error)
  static let unknownPromptField = DiagnosticCode(812, "unknown-prompt-field", .error)
  static let unknownPromptQuestion = DiagnosticCode(813, "unknown-prompt-question", .error)
  static let invalidPromptValue = DiagnosticCode(814, "invalid-prompt-value", .error)
}

/// The check of a file of `prompts/`; a prompt with one of its findings does not serve.
enum PromptCheck {
  static let pages = [
    DiagnosticPage(
      .incompletePrompt,
      "a prompt without front matter, or without 'name' or 'kind'",
      "A prompt is known by its name and makes entries of its kind. Until both are there, the "
        + "built-in prompt of that name serves.",
      failing: .prompt("---\nname: evening\nask: [mood]\n---\n"),
      passing: .prompt("---\nname: evening\nkind: checkin\nask: [mood]\n---\n")
    ),
    DiagnosticPage(
      .unknownPromptField,
      "a prompt asks for, or presets, a field that there is not",
      "The conversation cannot ask for a field that it does not know. Until it is right, the "
        + "built-in prompt of that name serves.",
      failing: .prompt("---\nname: evening\nkind: checkin\nask: [moood]\n---\n"),
      passing: .prompt("---\nname: evening\nkind: checkin\nask: [mood]\n---\n")
    ),
    DiagnosticPage(
      .unknownPromptQuestion,
      "a prompt names a question that its body does not have",
      "The lists name questions by their headings, so that hints and order stay in the body. "
        + "Until it is right, the built-in prompt of that name serves.",
      failing: .prompt("---\nname: evening\nkind: checkin\nask: [\"## How?\"]\n---\n\n## Why?\n"),
      passing: .prompt("---\nname: evening\nkind: checkin\nask: [\"## Why?\"]\n---\n\n## Why?\n")
    ),
    DiagnosticPage(
      .invalidPromptValue,
      "a prompt presets a value that the field cannot have",
      "Every entry from this prompt would get a value that its field cannot have. Until it is "
        + "right, the built-in prompt of that name serves.",
      failing: .prompt("---\nname: no\nkind: application\nevent: witdrew\n---\n"),
      passing: .prompt("---\nname: \"no\"\nkind: application\nevent: withdrew\n---\n")
    ),
  ]

  static func findings(_ document: Document, settings: JournalSettings) -> [Diagnostic] {
    PromptReading(document, settings: settings).problems.map { $0.finding(settings: settings) }
      + document.unsettledFindings
  }
}

extension PromptReading.Problem {
  fileprivate func finding(settings: JournalSettings) -> Diagnostic {
    switch kind {
    case .noFrontMatter:
      return Diagnostic(
        .incompletePrompt,
        "the prompt has no front matter that can be read",
        at: range,
        help: "start the file with '---', 'name: …', 'kind: …' and '---'"
      )
    case .missing(let key):
      return Diagnostic(
        .incompletePrompt,
        "the prompt does not say its '\(key)'",
        at: range,
        help: "add '\(key): …'"
      )
    case .unknownField(let name):
      let known = Field.allCases.map(\.name) + settings.fields.map(\.name)
      return Diagnostic(
        .unknownPromptField,
        "\(name.quotedInMessage) is no field that this journal knows",
        at: range,
        label: Suggestion.closest(to: name, among: known).map { "did you mean '\($0)'?" },
        help: "add it to 'fields' in journal.yaml, or put '## ' before a question"
      )
    case .unknownQuestion(let heading):
      return Diagnostic(
        .unknownPromptQuestion,
        "the question \(heading.quotedInMessage) is no '##' heading of the body",
        at: range,
        help: "add the heading, or write it here as it stands there"
      )
    case .badPreset(let key):
      return invalid("this is no value that '\(key)' can have")
    case .badMinutes:
      return invalid("'minutes' is a whole number")
    case .notAList(let key):
      return invalid("'\(key)' is a list of fields and questions")
    }
  }

  private func invalid(_ message: String) -> Diagnostic {
    Diagnostic(.invalidPromptValue, message, at: range)
  }
}
