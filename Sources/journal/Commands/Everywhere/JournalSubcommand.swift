import ArgumentParser

/// A command of `journal`; what it needs from outside comes in its session.
protocol JournalSubcommand: ParsableCommand {
  var everywhere: GlobalOptions { get }

  func run(in session: Session) throws
}
