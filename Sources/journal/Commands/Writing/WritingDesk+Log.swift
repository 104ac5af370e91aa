import JournalFormat
import JournalStore

extension WritingDesk {
  func quickWords(_ words: [String]) throws -> QuickWords {
    try QuickWords(words, kinds: Kind.builtIn.map(\.name)) {
      UsedWords(journal.entries().entries)
    }
  }

  /// Begins an entry of a kind, with what the prompt of that name presets.
  func begin(_ kind: Kind, _ typed: TypedWords) throws -> NewEntry {
    try begin(journal.prompt(named: kind.name), typed)
  }

  /// The text of a quick note: what is piped in, else one sentence that is asked for if needed.
  ///
  /// What the editor wrote of it stays in the file of `editing` until that is removed.
  func quickText(isNeeded: Bool, editing: EditedAnswer) throws -> String {
    if !session.isAtTerminal {
      guard session.mayAsk || session.lines.isReady(within: .seconds(3)) else {
        throw Failure(
          "standard input is open and nothing comes, so nothing was saved; close it: '</dev/null'"
        )
      }
      let text = try BodyText.ofStandardInput(session)
      if session.mayAsk || !text.trimmed.isEmpty { return text }
    }
    guard isNeeded else { return "" }
    guard session.mayAsk else {
      throw Failure.usage("what happened? say it with -m, or name a mood: 'journal log 3 tired'")
    }
    var conversation = session.conversation()
    var question = Question(label: "One sentence?", explanation: "whatever the day is about")
    while true {
      switch try conversation.reply(to: question) {
      case .answer(let text): return text
      case .enough: return ""
      case .editor(let begun):
        let edit = { (begun: String) throws -> String in
          try Editor(session, journal).written(begun, as: editing)
        }
        if let text = conversation.written(on: begun, for: &question, with: edit) { return text }
      }
    }
  }
}
