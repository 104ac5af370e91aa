import ArgumentParser
import JournalFiles
import JournalReport
import JournalStore

extension JournalCommand {
  struct History: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "See what changed when, on which device, and bring back an older text.",
      discussion: """
        Without ENTRY the last changes of the journal are listed; with it those of one entry, also \
        of one that is gone, numbered from the newest. A text that is brought back is one more \
        change: nothing newer is lost.

        Examples:
          journal history
          journal history last --diff
          journal history 2026-03-04-rejection --show 3
          journal history 2026-03-04-rejection --restore 3
        """
    )

    @Argument(help: .init("The entry, or the path of a file.", valueName: "entry"))
    var name: String?

    @Option(
      name: .customShort("n", allowingJoined: true),
      help: .init("At most this many.", valueName: "number")
    )
    var limit = 20

    @Option(help: .init("Print the text as change N left it.", valueName: "n"))
    var show: Int?

    @Option(help: .init("Put the text back as change N left it.", valueName: "n"))
    var restore: Int?

    @Flag(help: "Show what each change changed.")
    var diff = false

    @Flag(help: "Print one JSON document, schema journal.history/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if limit < 1 { throw ValidationError("-n takes a number from 1 on, not '\(limit)'") }
      if name == nil, show != nil || restore != nil {
        throw ValidationError("--show and --restore are about one entry; name it")
      }
      if show != nil, restore != nil {
        throw ValidationError("--show prints and --restore writes; choose one")
      }
    }

    func run(in session: Session) throws {
      session.pageResults()
      let journal = try session.journal()
      guard let name else {
        let past = try Past(of: journal, limit: limit)
        return json ? session.show(past.json) : session.show(past.lines(in: journal.zone))
      }
      let past = try EntryPast(of: name, in: journal)
      if let show { return session.output.write(raw: try past.text(after: show, "--show")) }
      if let restore { return try past.restore(restore, in: session) }
      if json { return session.show(past.json(limit: limit)) }
      if let way = try past.wayBack(of: name) { session.note(way) }
      for change in past.changes.prefix(limit) {
        session.show([past.line(for: change, in: journal.zone)])
        if diff { session.show(try past.patch(of: change)) }
      }
    }
  }
}
