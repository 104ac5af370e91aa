import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

extension WritingDesk {
  /// Offers to go on with what was begun, then a choice of prompts.
  func offer(_ typed: TypedWords, showingAll: Bool) throws {
    try keepLeftAnswers()
    if let draft = try drafts.all().first, try goesOn(with: draft, before: nil) {
      return try converse(draft, askingAll: showingAll)
    }
    let prompts = try journal.prompts()
    let shown = showingAll ? prompts : prompts.filter { Self.core.contains($0.name) }
    var conversation = session.conversation()
    for (index, prompt) in shown.enumerated() {
      let name = prompt.name.padded(to: 14)
      conversation.say(
        EscapedText(line: "\(index + 1)".padded(to: 3) + name + (prompt.about ?? ""))
      )
    }
    let question = Question(
      label: "Which one?",
      explanation: "a number or a name",
      words: prompts.map(\.name)
    )
    guard case .answer(let answer) = try conversation.reply(to: question), !answer.isEmpty else {
      throw Failure("nothing was chosen, so nothing was written")
    }
    let number = Int(answer).flatMap { shown.indices.contains($0 - 1) ? shown[$0 - 1].name : nil }
    _ = consume conversation
    let new = try begin(journal.prompt(named: number ?? answer), typed)
    try converse(new, askingAll: showingAll)
  }

  /// Asks whether to go on with a draft; one that is not wanted is removed on the word "discard".
  ///
  /// Enter alone means yes, but where the person has just asked for another prompt.
  /// - Throws: what ends the command when there are no more answers.
  func goesOn(with draft: Draft, before prompt: Prompt?) throws -> Bool {
    var conversation = session.conversation()
    let begun = EntryText(draft.bytes).date.map { " of \($0.day)" } ?? ""
    let isMeant = prompt == nil || prompt?.name == draft.prompt
    let question = Question(
      label: "Go on with your \(draft.prompt)\(begun)\(isMeant ? "" : " first")?"
        + " (Enter: \(isMeant ? "yes" : "later"))",
      explanation: "yes, later, or discard",
      words: ["yes", "later", "discard"]
    )
    guard case .answer(let answer) = try conversation.reply(to: question) else {
      throw Failure("nothing was written; the draft stays, and 'journal new' goes on with it")
    }
    switch answer.lowercased() {
    case "": return isMeant
    case "y", "yes": return true
    case "discard":
      try drafts.remove(draft)
      return false
    default: return false
    }
  }

  private static let core = Set(
    [Kind.checkin, .application, .interview, .rejection, .reflection, .win].map(\.name)
  )
}

extension Session {
  /// Begins a conversation at the terminal, or with the lines that come in.
  func conversation() -> Conversation {
    let messages = messages
    let keys = hasPerson && messages.isTerminal && environment["TERM"] != "dumb"
    return Conversation(keys: keys, lines: lines) { text in
      messages.write(text)
      try? messages.flush()
    }
  }
}

extension Session {
  /// Asks before something that nobody would want by mistake; Enter alone is no.
  ///
  /// - Throws: where nobody can be asked, with the option that answers.
  func isConfirmed(_ question: String, orSay option: String) throws -> Bool {
    guard hasPerson else { throw Failure.usage("nobody is there to be asked; say \(option)") }
    try output.flush()
    var conversation = conversation()
    let asked = Question(label: question, explanation: "y or n", proposal: "n")
    guard case .answer(let answer) = try conversation.reply(to: asked) else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }
}
