/// Something to be answered on the terminal.
struct Question {
  /// What stands before the answer.
  let label: String
  /// What `?` shows: what the answer may be.
  var explanation = ""
  /// Whether the answer goes on until an empty line.
  var takesLines = false
  /// Words that Tab completes.
  var words: [String] = []
  /// What stands in the answer to begin with.
  var initial = ""
  /// What Enter alone answers; it stands in brackets behind the label, and typed text replaces it.
  var proposal = ""

  /// The label as it is shown.
  var prompt: String { proposal.isEmpty ? label : "\(label) [\(proposal)]" }
}

/// What came back for a question.
enum Reply: Equatable {
  /// The answer; empty when the question was skipped.
  case answer(String)
  /// Ctrl-E: the answer so far, to be written on in the editor.
  case editor(String)
  /// Ctrl-D or the end of the input: no more answers.
  case enough
}

/// One line as it came from the terminal or a pipe.
enum TypedLine: Equatable {
  case line(String)
  /// A line out of a longer pasted text; an empty one does not end the answer.
  case pasted(String)
  case editor(String)
  case end
}
