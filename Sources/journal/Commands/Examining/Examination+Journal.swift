import JournalFiles
import JournalFormat
import JournalStore

/// The journal's own files, and who may read them.
extension Examination {
  mutating func examineJournal() {
    do {
      let report = try Inspection(of: journal, below: []).report()
      let count = report.count(.error) + report.problems.count
      if count > 0 {
        let what = count == 1 ? "1 thing is" : "\(count) things are"
        wrong("Journal", "\(what) not valid in its files; 'journal check' shows what")
      } else {
        right("Journal", "its files are valid")
      }
    } catch {
      wrong("Journal", String(describing: error))
    }
    examineAnswers()
    examineDrafts()
    examinePermissions()
  }

  /// What a program that was stopped left in the editor.
  private mutating func examineAnswers() {
    let answers = (try? EditedAnswer.left(in: journal)) ?? []
    guard let left = answers.first(where: { (try? $0.text().isEmpty) != true }) else { return }
    wrong("Answers", "'\(left.path)' was left in the editor; 'journal new' offers it as a draft")
  }

  /// A draft that goes on in an entry which is not called so any more.
  private mutating func examineDrafts() {
    for draft in (try? Drafts(of: journal).all()) ?? [] {
      guard let id = draft.entry, (try? journal.entry(called: id)) == .some(nil) else { continue }
      wrong(
        "Drafts",
        "a \(draft.prompt) goes on in '\(id)', which is not there any more under that name; "
          + "'journal new' goes on with it and loses no word"
      )
    }
  }

  /// A folder that only its owner may enter protects all below it.
  mutating func examinePermissions() {
    guard let mode = NamedFile.mode(of: journal.path) else { return }
    if mode & 0o077 == 0 {
      right("Privacy", "only you may read the journal's folder")
    } else {
      wrong("Privacy", "others on this machine may look into it; run 'chmod 700 \(journal.path)'")
    }
  }
}
