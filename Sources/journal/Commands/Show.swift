import ArgumentParser
import JournalFiles
import JournalFormat
import JournalStore

extension JournalCommand {
  struct Show: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Show an entry.",
      discussion: """
        An entry is named by its id, the beginning of it, 'last', or 'last~2' for the second before \
        it. Into a file or a pipe goes the file as it is.

        Examples:
          journal show last
          journal show 2026-03-04-rejection
        """
    )

    @Argument(help: .init("The entry.", valueName: "entry"))
    var name = "last"

    @Flag(help: "Print one JSON document, schema journal.show/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      session.pageResults()
      let journal = try session.journal()
      let file = try journal.entry(named: name)
      guard let bytes = try journal.read(file.path) else { throw Failure.gone(file) }
      let shown = ShownEntry(Document(bytes), file: file, settings: journal.settings)
      if json {
        session.show(shown.json)
      } else if session.output.isTerminal {
        session.show(shown.lines)
      } else {
        session.output.write(raw: bytes)
      }
    }
  }
}

extension Failure {
  /// An entry that was removed between being found and being read.
  static func gone(_ file: EntryFile) -> Failure {
    Failure("'\(file.path)' is no longer there; 'journal list' shows what is")
  }
}
