import ArgumentParser
import JournalFormat
import JournalReport
import JournalStore

extension JournalCommand {
  struct Explain: JournalSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a finding, field, kind, prompt or figure means.",
      discussion: """
        Without a name, lists all that can be explained.

        Examples:
          journal explain JF301
          journal explain forecast
          journal explain M3
          journal explain --schema > entry.schema.json
        """
    )

    @Argument(help: .init("JF301, or what you want to know about.", valueName: "name"))
    var name: String?

    @Flag(help: "Print the JSON Schema of an entry's front matter.")
    var schema = false

    @Flag(help: "Print JSON, schema journal.explain/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      session.pageResults()
      let journal = try session.journalIfAny()
      let settings = journal?.settings ?? .init()
      if schema, let name {
        throw Failure.usage("--schema prints the schema of all fields; leave out '\(name)'")
      }
      if schema { return session.show(EntrySchema(settings).json) }
      let prompts = try journal?.prompts() ?? Journal.builtInPrompts
      let reference = Reference(settings: settings, prompts: prompts)
      guard let name else {
        if json { return session.show(reference.json) }
        return session.show(reference.overview(width: session.lineWidth))
      }
      let topics = reference.topics(named: name)
      guard !topics.isEmpty else {
        // Numbers that lie near each other mean nothing to each other.
        let names = name.contains(where: \.isNumber) ? [] : reference.names
        let nearest = Suggestion.closest(to: name, among: names)
        throw Failure.usage(
          "'\(name)' is no finding, field, kind, prompt or figure; "
            + (nearest.map { "did you mean '\($0)'?" } ?? "'journal explain' lists them all")
        )
      }
      if json { return session.show(reference.json(topics)) }
      session.show(topics.flatMap { $0.lines(width: session.lineWidth) })
    }
  }
}

extension Session {
  /// The journal that is meant, or `nil` where there is none and none was named.
  fileprivate func journalIfAny() throws -> Journal? {
    do { return try journal() } catch StoreError.noJournal { return nil }
  }
}
