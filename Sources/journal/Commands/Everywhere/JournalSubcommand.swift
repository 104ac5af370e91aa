import ArgumentParser

/// A command of `journal`; what it needs from outside comes in its session.
///
/// Its configuration names `journal` as its super-command: the parser that is built for the command
/// alone then leaves shell completion to that of all commands, and starts in two thirds of the time.
protocol JournalSubcommand: ParsableCommand {
  var everywhere: GlobalOptions { get }

  func run(in session: Session) throws
}
