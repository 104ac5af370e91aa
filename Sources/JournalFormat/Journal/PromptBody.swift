/// The body of a prompt's file: its questions with their hints, the closing words, and what an
/// entry starts with.
struct PromptBody {
  let questions: [Prompt.Question]
  let closing: String?
  let skeleton: String

  init(_ document: Document) {
    let blocks = document.blocks()
    questions = blocks.indices.filter { blocks[$0].headingLevel == 2 }.map { index in
      let hints = blocks[(index + 1)...].prefix { $0.headingLevel == nil }
        .filter { $0.kind == .comment }
        .map { document.text($0.content).singleSpaced }
      return Prompt.Question(
        heading: document.text(blocks[index].content),
        hint: hints.isEmpty ? nil : hints.joined(separator: " ")
      )
    }
    var end = document.body.upperBound
    if let last = blocks.last, last.kind == .quote {
      closing = Self.unquoted(document.text(last.content))
      end = last.range.lowerBound
    } else {
      closing = nil
    }
    let text = document.text(document.body.lowerBound..<end)
    let trimmed = text.trimmingBlankLines
    skeleton = trimmed.isEmpty ? "" : trimmed + "\n"
  }

  /// The question with this heading, or `nil`.
  func question(_ heading: String) -> Prompt.Question? {
    let name = HeadingName(heading)
    return questions.first { HeadingName($0.heading) == name }
  }

  private static func unquoted(_ quote: String) -> String {
    quote.split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == ">" } }
      .joined(separator: " ").singleSpaced
  }
}
