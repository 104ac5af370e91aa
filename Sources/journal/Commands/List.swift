import ArgumentParser
import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

extension JournalCommand {
  struct List: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "List entries, the newest first.",
      discussion: """
        Examples:
          journal list -n 10
          journal list --kind rejection --from 'last month'
          journal list --where 'mood<=2' --count
        """
    )

    @OptionGroup(title: "Which entries") var filters: FilterOptions

    @Option(
      name: .customShort("n", allowingJoined: true),
      parsing: .unconditional,
      help: .init("At most this many.", valueName: "number")
    )
    var limit: Int?

    @Flag(help: "Print only how many there are.")
    var count = false

    @Flag(help: "Print one JSON document, schema journal.list/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if let limit, limit < 0 {
        throw ValidationError("-n takes a number from 0 on, not '\(limit)'")
      }
    }

    func run(in session: Session) throws {
      session.pageResults()
      let journal = try session.journal()
      let filter = try filters.filter(in: session, journal: journal)
      if count {
        let (count, problems) = journal.count(matching: filter)
        session.warn(of: problems)
        if count == 0 { session.mentionMissing(in: filter, of: journal) }
        return session.show(count: min(count, limit ?? .max), asJSON: json)
      }
      let loaded =
        try limit.map { try journal.newest($0, matching: filter, detail: .body) }
        ?? journal.entries(matching: filter, detail: .body)
      session.warn(of: loaded.problems)
      if loaded.entries.isEmpty || !filter.values(missingIn: loaded.entries).isEmpty {
        session.mentionMissing(in: filter, of: journal)
      }
      let rows = EntryRows(loaded.entries.reversed())
      if json { return session.show(rows.json) }
      session.show(rows.lines(width: session.output.width))
    }
  }
}
