import JournalFiles
import JournalStore

/// The program in which a person turns the pages of a long result.
struct Pager {
  private let words: [String]
  private var environment: EnvironmentVariables

  /// The pager of this machine's settings, else `$PAGER`, else `less`.
  ///
  /// `nil` where `none` or `cat` is set, where questions are not welcome, and on a terminal that
  /// cannot move its cursor. The command is split at blanks and run without a shell.
  init?(_ session: Session) {
    environment = session.environment
    let command = session.machine.pager ?? environment["PAGER"] ?? "less -FRX"
    let isOff = ["none", "cat"].contains(command)
    guard !isOff, session.mayAsk, let terminal = environment["TERM"], terminal != "dumb" else {
      return nil
    }
    words = command.split(separator: " ").map(String.init)
    // What `less` needs to show our colours, and to end by itself where all is on one screen.
    if environment["LESS"] == nil { environment.values["LESS"] = "FRX" }
  }

  /// Shows the bytes until the person has seen enough; `false` where it cannot be started.
  func show(_ bytes: [UInt8]) -> Bool {
    guard let program = words.first else { return false }
    let arguments = Array(words.dropFirst())
    let child = ChildProcess(program, arguments, environment: environment, input: bytes)
    return (try? child.runInForeground()) != nil
  }
}

extension Session {
  /// Lets the results that follow go to a pager if they are longer than the screen.
  func pageResults() {
    output.isHeld = output.isTerminal && Pager(self) != nil
  }

  /// Puts out what is left of the results.
  func finish() throws(OutputError) {
    guard output.isHeld, let pager = Pager(self) else { return try output.flush() }
    try output.flush(through: pager.show)
  }
}
