import ArgumentParser
import JournalFiles
import JournalStore

/// How a command ended, and what remains to be said about it.
struct Ending {
  let status: ExitStatus
  /// For standard output.
  var answer = ""
  /// For standard error: one sentence.
  var message = ""

  /// An answer that needed no command: the version or help.
  static func answered(_ text: String) -> Ending { Ending(status: .done, answer: text) }

  /// Runs a command to its end, and puts out all results: also those from before an error.
  static func of(_ command: any JournalSubcommand, in session: Session) -> Ending {
    let outcome = Result { try command.run(in: session) }
    do {
      try session.finish()
      try outcome.get()
      return Ending(status: session.status)
    } catch { return Ending(stoppedBy: error) }
  }

  /// The ending of a command that an error stopped.
  init(stoppedBy error: any Error) {
    switch error {
    case let failure as Failure: self.init(status: failure.status, message: failure.message)
    case is Interruption: self.init(status: .interrupted)
    case let error as OutputError where error.isBrokenPipe: self.init(status: .failed)
    case is DateWordsError, is ConditionError, StoreError.notATime, StoreError.unknownPrompt:
      self.init(status: .wrongUsage, message: String(describing: error))
    default: self.init(status: .failed, message: String(describing: error))
    }
  }

  /// The ending of words that the parser did not take as a command to run, as `--help`.
  init(unparsed error: any Error, command: String?) {
    if JournalCommand.exitCode(for: error).isSuccess {
      self = .answered(JournalCommand.fullMessage(for: error) + "\n")
    } else {
      let name = command.map { $0 + " " } ?? ""
      let message = Self.sentence(JournalCommand.message(for: error))
      self.init(status: .wrongUsage, message: "\(message); see 'journal \(name)--help'")
    }
  }

  /// The parser's words as one of our sentences: lower case, no full stop.
  private static func sentence(_ message: String) -> String {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let parts = line.split(separator: ". ").map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let joined = parts.joined(separator: "; ")
    return joined.hasSuffix(".") ? String(joined.dropLast()) : joined
  }

  private init(status: ExitStatus, answer: String = "", message: String = "") {
    self.status = status
    self.answer = answer
    self.message = message
  }

  /// Writes what remains to be said, and gives the status that the process ends with.
  func report() -> ExitStatus {
    let output = Output.standardOutput()
    output.write(EscapedText(answer))
    var ending = self
    do { try output.flush() } catch { ending = Ending(stoppedBy: error) }
    let errors = Output.standardError()
    if !ending.message.isEmpty { errors.writeLine("journal: \(EscapedText(line: ending.message))") }
    try? errors.flush()
    return ending.status
  }
}
