import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

/// The beginning of a journal in a folder.
struct Founding {
  let session: Session
  /// Absolute, without links resolved.
  let path: String
  /// The folders that were made for it, the outermost first.
  private var made: [String] = []

  /// The folder that was named, else `~/journal`.
  init(_ folder: String?, in session: Session) throws {
    self.session = session
    let homeless = Failure("no $HOME names a folder; name one: 'journal init DIR'")
    let home = session.environment.home
    switch folder {
    case nil:
      guard let home else { throw homeless }
      path = "\(home)/journal"
    case let folder? where folder.hasPrefix("/"): path = folder
    case let folder? where folder.hasPrefix("~/"):
      guard let home else { throw homeless }
      path = home + folder.dropFirst()
    case let folder?: path = "\(Session.workingFolder)/\(folder)"
    }
  }

  /// Makes the folder where it is missing, and refuses one that holds something, unless that is what
  /// came from the address so far.
  mutating func prepare(adopting: Bool, from address: String?) throws {
    made = Folders.make(path)
    let root = try Root(at: path)
    if let address, isBegun(root, from: address) { return }
    if let stopped = StoppedFetch(at: path) { throw stopped.failure }
    let names = try root.names().map(\.name)
    if names.contains(Journal.settingsFile.string) {
      guard adopting else {
        throw Failure(
          "'\(path)' holds a journal already; 'journal status --journal \(path)' looks at it"
        )
      }
    }
    guard adopting || names.allSatisfy({ $0 == ".git" }) else { throw StoreError.notEmpty(path) }
  }

  /// Lays down the starter journal and makes its first commit.
  func layDown(
    _ answers: FoundingAnswers,
    by author: FoundingAuthor,
    adopting: Bool,
    remote: String?
  ) throws -> Journal {
    let root = try Root(at: path)
    if try root.kind(of: ".git") == nil { _ = try Repository.create(at: root) }
    let repository = try Repository(at: root)
    try identify(author, in: repository)
    try repository.setMergeDriver()
    let written = try Journal.layDown(
      in: path,
      adopting: adopting,
      Journal.Beginning(
        timezone: Zone.machineName(environment: session.environment),
        country: answers.country,
        supporter: answers.supporter
      )
    )
    let journal = try Journal(at: path)
    try remember(answers)
    let address = try remote.map { typed in try RedactedURL(typed: typed) }
    if let address { try Repository(at: root).setRemote(address) }
    session.commit(written, "Begin the journal", by: "init", in: journal)
    session.note("Your journal is in \(EscapedText(fileName: path)).")
    if let address, !adopting { sayIfInUse(address) }
    return journal
  }

  private func isBegun(_ root: Root, from address: String) -> Bool {
    guard let remote = try? RedactedURL(typed: address) else { return false }
    return Repository.isBegunClone(of: remote, at: root, rules: .journal)
  }

  /// Brings a journal that exists elsewhere into the folder, which is empty, or goes on with that
  /// where it was stopped.
  ///
  /// Where none came, nothing is left of the attempt.
  func fetch(_ address: String, _ answers: FoundingAnswers, by author: FoundingAuthor) throws {
    let root = try Root(at: path)
    do {
      guard try root.names().isEmpty || isBegun(root, from: address) else {
        throw Failure("'\(path)' holds a git repository; fetch the journal into an empty folder")
      }
      let remote = try RedactedURL(typed: address)
      let report = SyncReport(try JournalGit.Sync(root, in: session).clone(from: remote))
      if let reason = report.obstacle {
        throw Failure("could not fetch the journal: \(reason)", status: .notExchanged)
      }
    } catch {
      Folders.remove(made)
      throw error
    }
    let repository = try Repository(at: root)
    try identify(author, in: repository)
    try repository.setMergeDriver()
    try remember(answers.distinguished(from: repository.devices(), in: session))
    try repository.endClone()
    session.note("Your journal is in \(EscapedText(fileName: path)).")
  }

  /// Notes in this machine's settings what is this machine's: its name, and its first journal.
  private func remember(_ answers: FoundingAnswers) throws {
    if session.machine.journal == nil { try session.machine.set(.journal, to: path) }
    if let device = answers.device, !device.isEmpty { try session.machine.set(.device, to: device) }
    try session.machine.save()
  }

  /// Goes on to the first entry, if the person said what brought them and sits there.
  func goOn(to reason: FoundingAnswers.Reason?, in journal: Journal) throws {
    guard let reason, session.mayAsk else {
      return session.note("Next: 'journal new', or 'journal log 3' for how you are.")
    }
    let desk = WritingDesk(session, journal, command: "new")
    let prompt = try journal.prompt(named: reason.prompt)
    do {
      try desk.converse(try desk.begin(prompt, TypedWords([])), askingAll: false)
    } catch let failure as Failure where failure == .noAnswers {
      session.note("Another time, then: 'journal new \(prompt.name)'.")
    }
  }
}
