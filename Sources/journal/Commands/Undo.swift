import ArgumentParser
import JournalFiles
import JournalStore

extension JournalCommand {
  struct Undo: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Take back the last things that journal did on this device.",
      discussion: """
        Each is shown, and taken back as a change of its own, newest first; what was written since \
        stays. A sync counts as one: the texts that it saved from this device go back to what they \
        were. All stays in the history.

        Examples:
          journal undo
          journal undo 3 --yes
        """
    )

    @Argument(help: .init("How many.", valueName: "n"))
    var count = 1

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if count < 1 { throw ValidationError("a number from 1 on is needed, not '\(count)'") }
    }

    func run(in session: Session) throws {
      let journal = try session.journal()
      let undoing = try Undoing(count, in: journal, session)
      session.show(try undoing.lines())
      guard try yes || session.isConfirmed("Take it back?", orSay: "--yes") else {
        return session.note("nothing was changed")
      }
      try undoing.run()
    }
  }
}
