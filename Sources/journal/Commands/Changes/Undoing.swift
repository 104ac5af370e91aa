import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// Changes of this device that are to be taken back, the newest first.
struct Undoing: ~Copyable {
  private let journal: Journal
  private let session: Session
  private let repository: Repository
  private let commits: [Commit]

  init(_ count: Int, in journal: Journal, _ session: Session) throws {
    let repository = try Repository(at: journal.root)
    try repository.checkAtRest()
    let undoable = try repository.undoable(on: session.machine.device)
    guard !undoable.isEmpty else {
      throw Failure("there is nothing of this device that could be taken back")
    }
    guard undoable.count >= count else {
      throw Failure.usage("\(undoable.count) can be taken back, not \(count)")
    }
    self.journal = journal
    self.session = session
    self.repository = repository
    commits = Array(undoable.prefix(count))
  }

  /// What would be taken back.
  func lines() throws -> [Line] {
    try commits.flatMap { commit in
      [commit.line(in: journal.zone) + Line(commit.words)]
        + (try repository.changes(by: commit).map { Line("  \($0.word)  \($0.path)") })
    }
  }

  /// Takes them back, each by a commit of its own.
  func run() throws {
    for commit in commits {
      var paths: [RelativePath] = []
      for change in try repository.changes(by: commit) {
        guard let path = RelativePath(change.path) else { continue }
        paths += try takeBack(change, at: path)
      }
      var message = CommitMessage(
        "Take back: \(commit.message.subject)",
        command: "undo",
        device: session.machine.device
      )
      message.trailers.append(.init(Repository.undoes, commit.id.description))
      // What was written since may have kept all as it is.
      if try repository.commit(paths: paths, message: message) == nil {
        try repository.note(message)
      }
    }
    session.note(commits.count == 1 ? "Taken back." : "\(commits.count) taken back.")
  }

  /// Merges what a file held before the change into what it holds now.
  private func takeBack(_ change: FileChange, at path: RelativePath) throws -> [RelativePath] {
    let before = try repository.bytes(of: change.old, at: change.path)
    let after = try repository.bytes(of: change.new, at: change.path)
    let saved = try session.save(before, begunFrom: after, to: path, in: journal)
    if before == nil, try journal.read(path) != nil {
      session.note("\(EscapedText(fileName: change.path)) stays: it was written on since")
    }
    return saved.paths
  }
}
