import ArgumentParser
import JournalFiles
import JournalGit
import JournalStore

extension JournalCommand {
  struct Sync: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
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

    @Flag(
      help: "Take a history that was rewritten at the remote as it is; what it lacks goes here too."
    )
    var acceptRewrite = false

    @Flag(help: "Sync although many files are gone here.")
    var allowDeletions = false

    @Flag(help: "Sync although anybody can read what is at the remote; said once for an address.")
    var allowPublic = false

    @Flag(name: .shortAndLong, help: "Name all files that are left out, also those named before.")
    var verbose = false

    @Flag(help: "Print one JSON document, schema journal.sync/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let journal = try session.journal()
      if dryRun {
        let preview = try SyncPreview(of: journal, allowingDeletions: allowDeletions)
        session.show(preview.lines)
        if let failure = preview.failure { throw failure }
        return
      }
      let remote = try setRemote.map { try RedactedURL(typed: $0) }
      var sync = JournalGit.Sync(journal.root, in: session)
      sync.joins = join
      sync.acceptsRewrite = acceptRewrite
      sync.allowsDeletions = allowDeletions
      sync.allowsPublic = allowPublic
      var result = SyncResult.begun
      let outcome = Result {
        try session.showing("Talking to the remote …") {
          guard let remote else { return try sync.run(telling: &result) }
          try sync.run(settingRemote: remote, telling: &result)
        }
      }
      if let remote { try session.sayIfRefused(remote, by: journal) }
      let report = SyncReport(result, acceptsRewrite: acceptRewrite)
      for warning in report.warnings(naming: verbose ? .all : .news) { session.warn(warning) }
      try outcome.get()
      if !result.concluded.isEmpty {
        let open = try OpenConflicts(of: journal)
        for warning in open.warnings(ofFilesAt: result.concluded) { session.warn(warning) }
      }
      if json { session.show(report.json) }
      if let failure = report.failure { throw failure }
      if !json, !everywhere.quiet { session.show(report.lines) }
    }
  }
}

extension Session {
  /// Says which remote stays where another was named that does not serve.
  fileprivate func sayIfRefused(_ remote: RedactedURL, by journal: Journal) throws {
    let kept = try Repository(at: journal.root).remoteAddress()
    guard kept?.address != remote.address else { return }
    let which = kept.map { "'\($0)' stays the remote" } ?? "there is still no remote"
    warn(EscapedText(line: "journal: '\(remote)' is not used; \(which)"))
  }
}
