import ArgumentParser
import JournalFiles
import JournalFormat
import JournalInsights
import JournalReport
import JournalStore

extension JournalCommand {
  struct Summary: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Sum up a month, a week, a year or the whole search.",
      discussion: """
        Examples:
          journal summary
          journal summary march --write
          journal summary 2026-W10 --format markdown
          journal summary all --json
        """
    )

    @Argument(
      help: .init("week, a month as 2026-03, march or last, a year, or all.", valueName: "period")
    )
    var period: [String] = []

    @Option(help: .init("terminal, markdown or json.", valueName: "format"))
    var format: String?

    @Flag(help: "The same as --format json, schema journal.summary/1.")
    var json = false

    @Flag(help: "Put it into the journal, as summaries/2026-03.md; your own words there stay.")
    var write = false

    @Option(help: .init("Write it to this file.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      session.pageResults()
      let journal = try session.journal()
      let shape = json ? .json : try format.map { try ReportFormat.named($0, "--format") }
      let now = session.clock.now(in: journal.zone)
      let period = try session.period(self.period.joined(separator: " "), today: now.day)
      let start = Chronicle(of: period, asOf: now)
      let (chronicle, problems) = journal.fold(
        into: start,
        upTo: start.asOf.day,
        detail: .sections(Chronicle.sections)
      ) { $0.read($1) }
      session.warn(of: problems)
      let summary = JournalInsights.Summary(chronicle, settings: journal.settings)
      if write { return try session.write(summary, into: journal) }
      try session.deliver(summary, as: shape ?? (output == nil ? .terminal : .markdown), to: output)
    }
  }
}
