import JournalFiles
import JournalFormat

/// A conversation that writes an entry: asks a prompt's steps in order, and keeps each answer at
/// once.
struct GuidedEntry: ~Copyable {
  /// What the conversation is about, and what it needs to know of the journal.
  struct Setting {
    let prompt: Prompt
    let reader: AnswerReader
    let applications: KnownApplications
    /// Saves what is written so far, and how many steps are done.
    let keep: (EntryText, Int) throws -> Void
    /// Opens a text in the editor and gives back what was written.
    let edit: (String) throws -> String
  }

  let setting: Setting
  var text: EntryText
  var conversation: Conversation

  init(_ setting: Setting, text: EntryText, conversation: consuming Conversation) {
    self.setting = setting
    self.text = text
    self.conversation = conversation
  }

  var prompt: Prompt { setting.prompt }

  /// Asks all steps from this one on; those asked only if the person goes on come last.
  mutating func run(from step: Int, askingAll: Bool) throws {
    greet()
    let steps = prompt.steps
    for index in steps.indices.dropFirst(step) {
      if isAnswered(steps[index], isNext: index == step && step > 0) { continue }
      if index == steps.count - prompt.more.count, !askingAll, !(try goesOn()) { return }
      guard try ask(steps[index], at: index), !isEarlyNo else { return }
      try setting.keep(text, index + 1)
    }
  }

  private func greet() {
    let plenty = prompt.minutes.map { "\($0 == 1 ? "One minute" : "\($0) minutes") is plenty." }
    let greeting = [prompt.about, plenty].compactMap(\.self).joined(separator: " ")
    if !greeting.isEmpty { conversation.say(EscapedText(line: greeting)) }
    guard conversation.hasKeys else { return }
    conversation.say("Enter skips, ? explains, Ctrl-E opens the editor, Ctrl-C keeps it for later.")
  }

  /// Whether a question has its answer; one that was interrupted is shown and gone on with.
  private func isAnswered(_ step: Prompt.Step, isNext: Bool) -> Bool {
    guard case .question(let question) = step,
      let begun = text.document.answer(to: question.heading)?.text, !begun.isEmpty
    else { return false }
    if isNext { conversation.say("\(EscapedText(line: question.heading))\n\(EscapedText(begun))") }
    return !isNext
  }

  /// Asks one step; `false` when there are no more answers.
  ///
  /// What was typed of a longer answer before an interruption is kept, and shown when the
  /// conversation goes on.
  private mutating func ask(_ step: Prompt.Step, at index: Int) throws -> Bool {
    do { return try answer(step, at: index) } catch let interruption as Interruption {
      if case .question(let question) = step {
        answer(question, interruption.typed)
        try setting.keep(text, index)
      }
      throw interruption
    }
  }

  private mutating func answer(_ step: Prompt.Step, at index: Int) throws -> Bool {
    switch step {
    case .question(let question): return try ask(question, at: index)
    case .fields(let names, let isRequired):
      while !names.contains(where: text.has) {
        for name in names where !names.contains(where: text.has) {
          guard try ask(field: name) else { return false }
        }
        guard isRequired, !names.contains(where: text.has) else { break }
        conversation.say("This one is needed. Ctrl-C keeps the rest for later.")
      }
      return true
    }
  }

  private mutating func ask(_ question: Prompt.Question, at index: Int) throws -> Bool {
    var asked = Question(question)
    while true {
      switch try conversation.reply(to: asked) {
      case .enough: return false
      case .answer(let typed):
        answer(question, typed)
        return true
      case .editor(let begun):
        // Should this fail, keeping the whole answer will say so.
        try? setting.keep(answered(question, begun), index)
        guard let written = conversation.written(on: begun, for: &asked, with: setting.edit) else {
          continue
        }
        answer(question, written)
        return true
      }
    }
  }

  private mutating func answer(_ question: Prompt.Question, _ words: String) {
    text = answered(question, words)
  }

  private func answered(_ question: Prompt.Question, _ words: String) -> EntryText {
    guard !words.trimmed.isEmpty else { return text }
    var text = text
    let answer = setting.reader.settings.answer(words, under: question.heading)
    text.answer(question.heading, answer.asAnswer)
    return text
  }

  /// Whether the person wants to be asked more; other words than yes are kept as they are.
  private mutating func goesOn() throws -> Bool {
    let question = Question(label: "Anything more? (Enter: enough)", explanation: "yes asks on")
    guard case .answer(let answer) = try conversation.reply(to: question), !answer.isEmpty else {
      return false
    }
    guard !["y", "yes"].contains(answer.lowercased()) else { return true }
    text.append(body: answer.asAnswer)
    return true
  }

  /// A no to an application that nobody of the company answered needs no sitting.
  private var isEarlyNo: Bool {
    guard prompt.kind == .rejection, let stage = text.text("stage").flatMap(Stage.init(name:))
    else {
      return false
    }
    return !stage.isHuman
  }
}

extension Prompt {
  /// All that is asked, in this order.
  var steps: [Step] {
    ask + (asks("mood") ? [] : [.fields(["mood"], isRequired: false)]) + more
  }

  /// Whether one of its first steps asks for this field.
  fileprivate func asks(_ field: String) -> Bool {
    ask.contains { step in
      if case .fields(let names, _) = step { names.contains(field) } else { false }
    }
  }
}
