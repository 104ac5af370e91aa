import ArgumentParser
import JournalFormat
import JournalGit
import JournalStore

extension JournalCommand {
  struct Status: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Say what is not committed, not sent, not valid.",
      discussion: """
        Examples:
          journal status
          journal status --json
        """
    )

    @Flag(help: "Print one JSON document, schema journal.status/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let journal = try session.journal()
      let report = StatusReport(
        path: journal.path,
        device: session.machine.device,
        sync: try Repository(at: journal.root).status(limits: Limits(session.machine)),
        findings: try Inspection(of: journal, below: []).report(),
        drafts: try WritingDesk(session, journal, command: "status").drafts.all().count,
        zone: journal.zone
      )
      if json {
        session.show(report.json)
      } else {
        session.show(report.lines(width: session.lineWidth))
      }
    }
  }
}
