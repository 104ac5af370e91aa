import ArgumentParser
import JournalFiles
import JournalGit
import JournalStore

extension JournalCommand {
  struct Sync: JournalSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Exchange the journal with its other machines.",
      discussion: """
        Saves everything here, fetches, merges and sends. Ends with 3 when all is saved here but \
        nothing was exchanged.

        Examples:
          journal sync
          journal sync --set-remote git@example.org:me/journal.git
          journal sync --dry-run
        """
    )

    @Flag(help: "Say what would be saved and sent; do nothing.")
    var dryRun = false

    @Option(help: .init("Sync with this git server from now on.", valueName: "url"))
    var setRemote: String?

    @Flag(help: "Make one journal of this one and another at the remote.")
    var join = false

    @Flag(help: "Sync although many files are gone here.")
    var allowDeletions = false

    @Flag(help: "Print one JSON document, schema journal.sync/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let journal = try session.journal()
      if dryRun { return try session.show(SyncPreview(of: journal).lines) }
      if let setRemote { try Repository(at: journal.root).setRemote(RedactedURL(typed: setRemote)) }
      var sync = JournalGit.Sync(journal.root, in: session)
      sync.joins = join
      sync.allowsDeletions = allowDeletions
      let report = SyncReport(
        try session.showing("Talking to the remote …") { try sync.run() }
      )
      for warning in report.warnings { session.warn(warning) }
      if json { session.show(report.json) }
      if let failure = report.failure { throw failure }
      if !json, !everywhere.quiet { session.show(report.lines) }
    }
  }
}
