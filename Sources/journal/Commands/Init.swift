import ArgumentParser

extension JournalCommand {
  struct Init: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Begin a journal, or fetch one that exists.",
      discussion: """
        Asks for this device's name, someone who supports you, your country and what brought you; \
        every question may be skipped.

        Examples:
          journal init
          journal init ~/search --device laptop --country DE --no-input
          journal init --from git@example.org:me/journal.git
          journal init ~/notes/search --adopt
        """
    )

    @Argument(
      help: .init("The folder; ~/journal unless given.", valueName: "dir"),
      completion: .directory
    )
    var folder: String?

    @Option(help: .init("The git server that the journal is synced with.", valueName: "url"))
    var remote: String?

    @Option(help: .init("Fetch the journal that is there already.", valueName: "url"))
    var from: String?

    @Flag(help: "Add what is missing to a folder that is not empty; touch nothing else.")
    var adopt = false

    @Option(help: .init("What this device is called in the history.", valueName: "name"))
    var device: String?

    @Option(help: .init("Someone who supports you, by a word of your choice.", valueName: "handle"))
    var supporter: String?

    @Option(help: .init("Your country's two letters, as DE.", valueName: "country"))
    var country: String?

    @Option(help: .init("Your name in the history, where git does not know it.", valueName: "name"))
    var name: String?

    @Option(help: .init("Your mail address in the history.", valueName: "email"))
    var email: String?

    @Option(help: .init("What brought you: no, interview or looking.", valueName: "reason"))
    var reason: String?

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func validate() throws {
      if from != nil, remote != nil || adopt {
        throw ValidationError(
          "--from brings its own remote and folder; leave out --remote and --adopt"
        )
      }
    }

    func run(in session: Session) throws {
      var founding = try Founding(folder ?? everywhere.journal, in: session)
      var answers = try FoundingAnswers(
        device: device,
        supporter: supporter,
        country: country,
        reason: reason
      )
      try founding.prepare(adopting: adopt, from: from)
      try answers.ask(in: session)
      let author = FoundingAuthor(name: name, email: email)
      if let from { return try founding.fetch(from, answers, by: author) }
      let journal = try founding.layDown(answers, by: author, adopting: adopt, remote: remote)
      try founding.goOn(to: answers.reason, in: journal)
    }
  }
}
