import ArgumentParser
import JournalFiles
import JournalReport
import JournalStore

extension JournalCommand {
  struct Doctor: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Look at all that the journal needs, and say what is wrong.",
      discussion: """
        Looks at the journal, git, the remote, permissions, the editor and this machine's settings, \
        and changes nothing. Ends with 1 when something is wrong.

        Examples:
          journal doctor
          journal doctor -v
          journal doctor --verify
          journal doctor --privacy
        """
    )

    @Flag(name: .shortAndLong, help: "Say also what is in order.")
    var verbose = false

    @Flag(help: "Say who else could read the journal, and where else its words lie; nothing else.")
    var privacy = false

    @Flag(help: "Also read all that git has stored, and compare it with its checksums.")
    var verify = false

    @Flag(help: "Do not ask the remote.")
    var offline = false

    @Flag(help: "Print one JSON document, schema journal.doctor/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if privacy, verify {
        throw ValidationError("--privacy and --verify look at different things; choose one")
      }
    }

    func run(in session: Session) throws {
      var examination = Examination(of: try session.journal(), session)
      session.showing("Looking …") {
        if privacy { return examination.examinePrivacy(asking: !offline) }
        examination.examineMachine()
        examination.examineJournal()
        examination.examineRepository(asking: !offline, verifying: verify)
      }
      if json {
        session.show(examination.json)
      } else {
        session.show(examination.lines(all: verbose || privacy, width: session.lineWidth))
      }
      if examination.isWrong { session.status = .errorsFound }
    }
  }
}
