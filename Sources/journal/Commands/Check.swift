import ArgumentParser
import JournalFiles
import JournalFormat
import JournalStore

extension JournalCommand {
  struct Check: JournalSubcommand {
    static let configuration = CommandConfiguration(
      _superCommandName: JournalCommand.name,
      abstract: "Find what is wrong in the journal's files, and mend it.",
      discussion: """
        Ends with 1 when there are errors, with --strict also for warnings; --diff ends with 0.

        Examples:
          journal check
          journal check entries/2026/03 --fix
          journal check --format sarif > findings.sarif
          journal check --diff | git apply
        """
    )

    @Argument(help: .init("Files or folders of the journal; all unless given.", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Mend what can be mended without changing the meaning.")
    var fix = false

    @Flag(help: "Also mend what may change the meaning; what only you can choose stays.")
    var unsafeFixes = false

    @Flag(help: "Show what would be mended as a patch, and change nothing.")
    var diff = false

    @Flag(help: "Ask that people, companies and tags are declared; end with 1 for warnings too.")
    var strict = false

    @Option(
      help: .init("pretty, short, json, sarif or github; short into a pipe.", valueName: "format")
    )
    var format: String?

    @Flag(help: "The same as --format json, schema journal.check/1.")
    var json = false

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    /// The form that was asked for; `nil` when none was.
    private var shape: FindingFormat? {
      get throws {
        let named = try format.map { try FindingFormat.named($0, "--format") }
        if json, let named, named != .json {
          throw Failure.usage("--json and --format \(named.rawValue) contradict each other")
        }
        if diff, json || named != nil {
          throw Failure.usage("--diff prints a patch; take --json or --format without it")
        }
        return json ? .json : named
      }
    }

    func run(in session: Session) throws {
      session.pageResults()
      let shape = try self.shape
      let inspection = try Inspection(
        of: try session.journal(),
        below: paths,
        strict: strict
      )
      let fixing = fix || unsafeFixes || diff
      let mending = try fixing ? inspection.mending(unsafe: unsafeFixes) : nil
      if let mending { session.warn(ofUnnameable: mending) }
      if diff, let mending { return session.show(mending.patch) }
      if let mending { try session.save(mending, in: inspection.journal) }
      let report = try session.showing("Reading the journal …") { try inspection.report() }
      session.warn(of: report.problems)
      session.show(report, as: shape ?? (session.output.isTerminal ? .pretty : .short))
      let isRefused = report.count(.error) > 0 || strict && report.count(.warning) > 0
      // What could not be read weighs more: nobody knows what is in it.
      if isRefused, session.status == .done { session.status = .errorsFound }
    }
  }
}
