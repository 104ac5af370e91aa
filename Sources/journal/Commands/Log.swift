import ArgumentParser
import JournalFormat
import JournalStore

extension JournalCommand {
  struct Log: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Note something quickly: a mood, a word, a sentence.",
      discussion: """
        A checkin unless another kind stands first. A number from 1 to 5 is the mood; words are \
        feelings, or the kind's own word. What is piped in becomes the text.

        Examples:
          journal log 2 tired
          journal log care soak 40min
          journal log win brave_step date=yesterday
          journal log            (asks for one sentence)
        """
    )

    @Argument(help: .init("Kind, words and FIELD=VALUE.", valueName: "kind, word, field=value"))
    var words: [String] = []

    @Option(
      name: .customShort("m"),
      help: .init("The text; it stays in the shell's history.", valueName: "text")
    )
    var message: String?

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let desk = WritingDesk(session, try session.journal(), command: "log")
      let typed = TypedWords(words)
      let quick = try desk.quickWords(typed.words)
      let new = try desk.begin(quick.kind, typed.adding(quick.pairs))
      let answer = EditedAnswer(to: desk.draftName, in: desk.journal)
      let text = try message ?? desk.quickText(isNeeded: words.isEmpty, editing: answer)
      guard !words.isEmpty || !text.trimmed.isEmpty else {
        throw Failure("nothing was written, so nothing was saved")
      }
      try desk.save(new, withBody: text)
      try answer.remove()
    }
  }
}
