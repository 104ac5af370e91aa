import JournalFiles
import JournalFormat

/// An editor that ended with an error, and what it left of the text.
struct EditorFailure: Error, CustomStringConvertible {
  let description: String
  let text: String
}

extension Conversation {
  /// What the person wrote on in the editor.
  ///
  /// When that fails it says so and gives `nil`; the question then begins with what there is.
  func written(
    on begun: String,
    for question: inout Question,
    with edit: (String) throws -> String
  ) -> String? {
    do { return try away { Result { try edit(begun) } }.get() } catch {
      let reason = (error as? Failure)?.message ?? String(describing: error)
      say(EscapedText(line: "\(reason); go on here"))
      let text = ((error as? EditorFailure)?.text ?? begun).trimmed
      question.initial =
        question.takesLines
        ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return nil
    }
  }
}
