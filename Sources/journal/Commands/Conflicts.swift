import ArgumentParser
import JournalFiles
import JournalReport
import JournalStore

extension JournalCommand {
  struct Conflicts: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Look at what two devices wrote differently, and choose.",
      discussion: """
        A sync keeps both where it cannot know. Without ENTRY all such places are listed; with it \
        its places are shown side by side and, at a terminal, asked for one by one. Nothing is in \
        the way while they wait, and what does not stay is still in the history.

        Examples:
          journal conflicts
          journal conflicts 2026-03-04-reflection
          journal conflicts last --keep second
          journal conflicts last --place 2 --keep both
        """
    )

    @Argument(help: .init("The entry, or the path of a file.", valueName: "entry"))
    var name: String?

    @Option(
      help: .init("What stays: first, second, both or edit.", valueName: "which")
    )
    var keep: String?

    @Option(
      help: .init("Which of its places, as they are numbered; all unless given.", valueName: "n")
    )
    var place: Int?

    @Flag(help: "Print one JSON document, schema journal.conflicts/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if name == nil, keep != nil || place != nil {
        throw ValidationError("--keep and --place are about one entry; name it")
      }
    }

    func run(in session: Session) throws {
      let journal = try session.journal()
      let desk = SettlingDesk(session, journal)
      let all = try OpenConflicts(of: journal)
      session.warn(of: all.problems)
      guard let name else {
        return json ? desk.show(asJSON: all.all) : session.show(all.lines)
      }
      var open = try all.named(name, in: journal)
      if let place {
        guard (1...open.count).contains(place) else {
          throw Failure.usage("--place takes a number from 1 to \(open.count), not \(place)")
        }
        open = [open[place - 1]]
      }
      if let keep {
        try desk.settle(open, by: keep)
      } else if json {
        desk.show(asJSON: open)
      } else {
        try desk.show(open, from: place ?? 1, asking: session.hasPerson)
      }
    }
  }
}
