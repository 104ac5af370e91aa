import JournalFiles
import JournalStore

/// The person's text editor, run in our place at the terminal.
struct Editor {
  private let words: [String]
  private let journal: Journal

  /// The editor of this machine's settings, else `$VISUAL`, else `$EDITOR`, else `vi`.
  ///
  /// Its command is split at blanks and run without a shell.
  init(_ session: Session, _ journal: Journal) {
    let command =
      session.machine.editor ?? session.environment["VISUAL"] ?? session.environment["EDITOR"]
      ?? "vi"
    words = command.split(separator: " ").map(String.init)
    self.journal = journal
  }

  /// Opens a file of the journal and waits for the editor to end.
  func open(_ path: RelativePath) throws {
    if let problem = try problem(opening: path) {
      throw Failure("\(problem); what it saved is kept")
    }
  }

  /// What went wrong while the editor had the file open.
  private func problem(opening path: RelativePath) throws -> String? {
    guard let program = words.first else { throw Failure("the editor's name is empty") }
    let arguments = words.dropFirst() + [journal.path + "/" + path.string]
    let child = ChildProcess(program, Array(arguments))
    let isDone = try child.runInForeground() == .exited(0)
    return isDone ? nil : "the editor '\(program)' ended with an error"
  }

  /// Opens an answer, begun as `text`, in a file of its own and gives back what was written; an
  /// `EditorFailure` has it too.
  ///
  /// The file stays until whoever asked has kept the answer elsewhere.
  func written(_ text: String, as answer: EditedAnswer) throws -> String {
    let ended = try answer.opened(with: text) { Result { try problem(opening: answer.path) } }
    let written = try self.text(of: answer)
    switch ended {
    case .success(nil): return written
    case .success(let problem?): throw EditorFailure(description: problem, text: written)
    case .failure(let error):
      let reason = (error as? Failure)?.message ?? String(describing: error)
      throw EditorFailure(description: reason, text: written)
    }
  }

  /// What cannot be taken stays as it was saved, under another name.
  private func text(of answer: EditedAnswer) throws -> String {
    do { return try answer.text() } catch {
      let aside = try answer.setAside()
      let reason = String(describing: error)
      throw Failure("what was saved cannot be taken, \(reason); it is kept as '\(aside)'")
    }
  }
}
