import JournalFormat

extension Question {
  /// The question that asks for a field's value.
  init(_ field: NamedField, kind: Kind, words: [String]) {
    let known = Field.allCases.first { $0.name == field.name }
    let meaning = known?.definition.meaning ?? field.name
    let choices = field.type.choices(for: kind)
    self.init(label: Self.labels[field.name] ?? Self.label(meaning, choices: choices))
    self.words = words + choices
    explanation = meaning
    if !choices.isEmpty { explanation += ": " + choices.joined(separator: ", ") }
  }

  /// The question of a prompt, answered in sentences.
  init(_ question: Prompt.Question) {
    self.init(label: question.heading, explanation: question.hint ?? "a few words, or none")
    takesLines = true
  }

  private static let labels = [
    "app": "Which job?",
    "stage": "How far?",
    "mood": "Mood, 1 to 5",
    "emotions": "Words (Tab)",
    "forecast": "Days until it feels ordinary?",
    "company": "Which company?",
    "role": "Which role?",
    "people": "Who?",
    "win": "What sort of win?",
    "sent": "Sent? (yes, later)",
  ]

  private static func label(_ meaning: String, choices: [String]) -> String {
    let first = meaning.prefix(1).uppercased() + meaning.dropFirst()
    return (2...5).contains(choices.count)
      ? "\(first) (\(choices.joined(separator: ", ")))" : "\(first)"
  }
}

extension FieldType {
  /// The words that may be answered; empty where any may.
  fileprivate func choices(for kind: Kind) -> [String] {
    switch self {
    case .oneOf(let words), .someOf(let words): words
    case .oneOfByKind(let table): table[kind.name] ?? []
    case .flag: ["yes", "no"]
    default: []
    }
  }
}
