import ArgumentParser
import JournalFiles
import JournalFormat
import JournalStore

extension JournalCommand {
  struct SetFields: JournalSubcommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Set fields of an entry; all else in its file stays as it is.",
      discussion: """
        FIELD=VALUE sets a field, FIELD= takes it away. FIELD+=VALUE adds to a list, FIELD-=VALUE \
        takes out of it. Values are read as 'journal new' reads them, and what was understood is \
        said. All changes are made or none; a file that cannot be read as it stands is left alone.

        Examples:
          journal set last mood=2
          journal set 2026-03-04-rejection stage=final forecast=
          journal set last emotions+=tired emotions-=calm
          journal set last~1 ratings+=clarity=4
          journal set last unsettled-='title: Walk on the strand'
        """
    )

    @Argument(help: .init("The entry: an id, the beginning of one, 'last' or 'last~2'."))
    var entry: String

    @Argument(help: .init("FIELD=VALUE, also with += and -=.", valueName: "field=value"))
    var changes: [String]

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let journal = try session.journal()
      let changes = try changes.map { typed throws(Failure) in try FieldChange(typed) }
      let file = try journal.entry(named: entry)
      let said = try changes.apply(to: file, in: journal, session)
      guard !said.isEmpty else { return session.note("nothing was changed") }
      for line in said { session.note(line) }
      if changes.contains(where: { $0.name == Field.date.name }) {
        session.warnIfFar(try file.date(in: journal), in: journal)
      }
      session.commit([file.path], "Change 1 entry", by: "set", in: journal)
      let report = try Inspection(of: journal, below: [file.path.string]).report(onlyOf: file)
      if !report.files.isEmpty { session.mention(report) }
      session.announce(file, in: journal)
    }
  }
}
