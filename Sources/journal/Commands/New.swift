import ArgumentParser
import JournalFormat
import JournalStore

extension JournalCommand {
  struct New: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Write an entry, guided by a prompt.",
      discussion: """
        Without a prompt, a menu. An empty answer skips, an empty line ends a longer one. Each answer \
        is saved as it is given; after Ctrl-C the next 'journal new' offers to go on.

        Examples:
          journal new rejection
          journal new rejection acme mood=2 emotions=sad,relieved
          journal new rejection acme globex     (a short entry each, no questions)
          journal new win date=yesterday --edit
          journal new checkin mood=3 --body note.txt
        """
    )

    @Argument(
      help: .init(
        "The prompt, applications, and FIELD=VALUE.",
        valueName: "prompt, app, field=value"
      )
    )
    var words: [String] = []

    @Option(help: .init("Go on in this entry.", valueName: "entry"))
    var entry: String?

    @Option(
      help: .init("Take the body from a file, or from standard input (-).", valueName: "file")
    )
    var body: String?

    @Flag(help: "Write in the editor instead of answering questions.")
    var edit = false

    @Flag(help: "Ask everything; in the menu, show every prompt.")
    var all = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if edit, body != nil { throw ValidationError("--edit and --body exclude each other") }
      if edit, let entry {
        throw ValidationError("--edit begins an entry; 'journal edit \(entry)' opens one")
      }
    }

    func run(in session: Session) throws {
      let desk = WritingDesk(session, try session.journal(), command: "new")
      let typed = TypedWords(words)
      if let entry {
        let body = try body.map { try BodyText.named($0, in: session) }
        return try desk.goOn(in: entry, with: typed, body: body, askingAll: all)
      }
      guard let name = typed.words.first else {
        guard session.mayAsk, body == nil, !edit else { throw Failure.noPrompt }
        return try desk.offer(typed, showingAll: all)
      }
      let new = try desk.begin(desk.journal.prompt(named: name), typed.droppingFirst())
      if let body { return try desk.save(new, withBody: BodyText.named(body, in: session)) }
      if edit { return try desk.openEditor(on: new) }
      if new.typed.words.count > 1 { return try desk.saveShortEntries(new) }
      if everywhere.noInput { return try desk.saveWithoutQuestions(new) }
      try desk.converse(new, askingAll: all)
    }
  }
}
