import ArgumentParser
import JournalFiles
import JournalFormat
import JournalStore

extension JournalCommand {
  struct Edit: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Open an entry in your editor, and check it afterwards.",
      discussion: """
        The editor is 'editor:' of this machine's settings, else $VISUAL, else $EDITOR, else vi. \
        Nothing is rewritten; findings are only shown. What a sync brought to the entry meanwhile \
        is merged in.

        Examples:
          journal edit
          journal edit last~2
          journal edit 2026-03-04-rejection
        """
    )

    @Argument(help: .init("The entry; the last one unless given.", valueName: "entry"))
    var name = "last"

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let journal = try session.journal()
      let file = try journal.entry(named: name)
      try session.edit(file, in: journal)
    }
  }
}

extension Session {
  /// Opens a file of the journal in the editor, merges in what came meanwhile, checks and commits it.
  func edit(_ file: EntryFile, in journal: Journal) throws {
    let opened = try OpenedEntry(file, in: journal, self)
    try Editor(self, journal).open(file.path)
    let written = try opened.written()
    if written.isMerged {
      note("It was changed elsewhere while you wrote; both changes are kept.")
    }
    guard written.isChanged else { return note("nothing was changed") }
    warnIfFar(try file.date(in: journal), in: journal)
    commit(written.paths, "Change 1 entry", by: "edit", in: journal)
    let report = try Inspection(of: journal, below: [file.path.string]).report(onlyOf: file)
    if !report.files.isEmpty { mention(report) }
    announce(file, in: journal)
  }
}
