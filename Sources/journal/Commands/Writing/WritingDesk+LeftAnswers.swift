import JournalFiles
import JournalFormat
import JournalStore

extension WritingDesk {
  /// Keeps in drafts, which are offered, what was in the editor when a program or the machine was
  /// stopped.
  func keepLeftAnswers() throws {
    for answer in try EditedAnswer.left(in: journal) {
      do {
        let text = try answer.text().trimmed
        if !text.isEmpty { try keep(text, of: answer) }
        try answer.remove()
      } catch {
        // Under its own name the next answer would take its place.
        let path = (try? answer.setAside()) ?? answer.path
        session.warn(
          "journal: what was left in the editor stays as \(fileName: path.string): \(String(describing: error))"
        )
      }
    }
  }

  private func keep(_ text: String, of answer: EditedAnswer) throws {
    var draft = try drafts.all().first { $0.name == answer.name } ?? newDraft(answer.name)
    var entry = EntryText(draft.bytes)
    let step = (try? journal.prompt(named: draft.prompt))?.steps.dropFirst(draft.step).first
    if case .question(let question) = step {
      let answer = journal.settings.answer(text, under: question.heading)
      entry.finish(question.heading, answer.asAnswer)
    } else {
      entry.append(body: text)
    }
    draft.bytes = entry.bytes
    try drafts.save(draft)
    session.note("What you were writing in the editor is kept as a draft.")
  }

  /// For an answer of no draft, as the one sentence of a log.
  private func newDraft(_ name: String) throws -> Draft {
    let new = try begin(Kind.checkin, TypedWords([]))
    return Draft(name: name, prompt: new.prompt.name, bytes: try new.text().bytes)
  }
}
