import JournalFiles
import JournalStore

extension FoundingAnswers {
  /// The answers with a name for this device that none of the history's has, where nobody insists on
  /// the one it would have: two devices of one name would take back each other's changes.
  func distinguished(from known: Set<String>, in session: Session) -> FoundingAnswers {
    guard let device, known.contains(device), session.machine.device != device else { return self }
    let name = EscapedText(line: device)
    guard mayRenameDevice else {
      session.note(
        "The history knows a device '\(name)' already; if that is another one, put 'device: NAME' into config.yaml."
      )
      return self
    }
    var answers = self
    var number = 2
    while known.contains("\(device)-\(number)") { number += 1 }
    answers.device = "\(device)-\(number)"
    session.note(
      "The history knows a device '\(name)' already; this one is called '\(name)-\(EscapedText(line: "\(number)"))'."
    )
    return answers
  }
}
