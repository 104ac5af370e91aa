import JournalFormat

/// One thing that the reference explains under a name.
package struct Topic: Sendable {
  /// What sort of thing it is, in the order of the reference.
  package enum Sort: String, Sendable, CaseIterable {
    case kind, field, prompt, code
    case metric = "figure"

    /// The heading over all of them.
    var plural: String {
      switch self {
      case .kind: "Kinds of entries"
      case .field: "Fields"
      case .prompt: "Prompts"
      case .code: "Findings of check"
      case .metric: "Figures"
      }
    }
  }

  /// A short remark with a label, as `values`: a whole number from 1 to 5.
  struct Fact: Sendable {
    let label: String
    let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  package let sort: Sort
  /// What is typed to see it.
  package let name: String
  /// A longer name, as that of a code; `nil` without one.
  let title: String?
  /// One line or more that say what it means.
  let meaning: String
  let facts: [Fact]
  /// Of a code: its page, whose samples are made only when they are shown.
  let page: DiagnosticPage?

  init(
    _ sort: Sort,
    _ name: String,
    title: String? = nil,
    _ meaning: String,
    facts: [Fact] = [],
    page: DiagnosticPage? = nil
  ) {
    self.sort = sort
    self.name = name
    self.title = title
    self.meaning = meaning
    self.facts = facts
    self.page = page
  }

  /// Whether this is what a person means who types that word.
  func isNamed(_ word: String) -> Bool {
    let word = word.lowercased()
    if name.lowercased() == word || title?.lowercased() == word { return true }
    return sort == .code && String(name.dropFirst(2)) == word
  }
}
