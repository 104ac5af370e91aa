import ArgumentParser
import JournalFormat
import JournalReport
import JournalStore

extension JournalCommand {
  struct Support: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Someone to talk to: your own people, and lines that answer strangers.",
      discussion: """
        Your people are those in people.yaml with the role 'supporter'; the country is that of \
        journal.yaml. The page is there without a journal, too.

        Examples:
          journal support
        """
    )

    @Flag(help: "Print one JSON document, schema journal.support/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      // Whatever keeps the journal from being read, this page is shown.
      let journal = try? session.journal()
      let people = (try? journal?.people()) ?? People()
      let page = SupportPage(people, country: journal?.settings.country)
      if json { session.show(page.json) } else { session.show(page.lines) }
    }
  }
}
