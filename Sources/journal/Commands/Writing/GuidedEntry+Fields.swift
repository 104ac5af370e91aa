import JournalFiles
import JournalFormat
import JournalStore

extension GuidedEntry {
  /// Asks for a field until the answer can be read or there is none; `false` at the end of input.
  mutating func ask(field name: String) throws -> Bool {
    let field = try setting.reader.settings.field(named: name)
    var question = Question(field, kind: prompt.kind, words: words(for: name))
    if name == "stage", let app = text.text("app") {
      question.proposal = setting.applications.stage(of: app)?.name ?? ""
    }
    var offered = question.initial
    while true {
      let typed: String
      switch try conversation.reply(to: question) {
      case .enough: return false
      case .answer(let answer): typed = answer
      case .editor(let begun):
        offered = ""
        guard let text = conversation.written(on: begun, for: &question, with: setting.edit) else {
          continue
        }
        typed = text.trimmed
      }
      guard !typed.isEmpty, !field.isPutOff(by: typed) else { return true }
      do throws(Failure) {
        guard let meant = try take(typed, for: field, offered: offered) else { return true }
        offered = meant
      } catch {
        conversation.say(EscapedText(line: error.message))
        offered = ""
      }
      question.initial = offered
    }
  }

  private func words(for field: String) -> [String] {
    switch field {
    case "app": setting.applications.names
    case "emotions": EmotionQuadrant.vocabulary
    case "focus", "excelled", "ratings": Vocabulary.areas + setting.reader.settings.areas
    default: []
    }
  }

  /// Puts the answer into the entry, or gives the words that were probably meant.
  ///
  /// Words that were offered and come back are taken as they are.
  private mutating func take(
    _ typed: String,
    for field: NamedField,
    offered: String
  ) throws(Failure) -> String? {
    if field.name == "app" { return try take(application: typed, isConfirmed: !offered.isEmpty) }
    if field.name == "emotions", offered.isEmpty, let meant = EmotionQuadrant.corrected(typed) {
      conversation.say("Perhaps these? Enter takes them; your own words are welcome too.")
      return meant
    }
    let value = try setting.reader.value(of: typed, for: field)
    text.set(field.name, value)
    if case .words(let words) = value, EmotionQuadrant.areMixed(words) {
      conversation.say("Both can be true.")
    }
    return nil
  }

  private mutating func take(application typed: String, isConfirmed: Bool) throws(Failure)
    -> String?
  {
    switch try setting.applications.meaning(of: typed) {
    case .known(let app): text.set("app", .text(app))
    case .like(let app, _) where !isConfirmed:
      conversation.say("Perhaps this one? Enter takes it; type the name again if it is new.")
      return app
    case .like(_, let opening), .new(let opening): opening.note(in: &text)
    }
    return nil
  }
}

extension NamedField {
  /// Whether the answer says that there is nothing to date yet.
  fileprivate func isPutOff(by typed: String) -> Bool {
    type == .dateOrTime && ["later", "no", "n"].contains(typed.lowercased())
  }
}

extension EmotionQuadrant {
  /// The words of all quadrants.
  static var vocabulary: [String] { allCases.flatMap(\.words) }

  /// The typed words with misspelt ones corrected; `nil` when none is.
  fileprivate static func corrected(_ typed: String) -> String? {
    let items = AnswerReader.items(typed).map(AnswerReader.word)
    let meant = items.map {
      vocabulary.contains($0) ? $0 : Suggestion.closest(to: $0, among: vocabulary) ?? $0
    }
    return meant == items ? nil : meant.joined(separator: ", ")
  }

  /// Whether the words are both pleasant and unpleasant.
  fileprivate static func areMixed(_ words: [String]) -> Bool {
    Set(words.compactMap { EmotionQuadrant(of: $0)?.isPleasant }).count == 2
  }
}
