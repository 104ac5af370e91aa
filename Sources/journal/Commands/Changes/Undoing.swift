import JournalFiles
import JournalGit
import JournalReport
import JournalStore

/// Changes of this device that are to be taken back, the newest first.
struct Undoing: ~Copyable {
  let journal: Journal
  let session: Session
  let repository: Repository
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
    let commits = Array(undoable.prefix(count))
    for (index, commit) in commits.enumerated()
    where try repository.changes(by: commit).contains(where: \.beginsJournal) {
      guard index > 0 else {
        throw Failure(
          "the last of these began the journal, and stays: without 'journal.yaml' there is none"
        )
      }
      throw Failure.usage(
        "\(index) can be taken back, not \(count): the one before began the journal"
      )
    }
    self.journal = journal
    self.session = session
    self.commits = commits
    self.repository = repository
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
    var count = 0
    for commit in commits {
      let returned = try takeBack(commit)
      count += returned.isAnything ? 1 : 0
      var message = CommitMessage(
        "Take back: \(commit.message.subject)",
        command: "undo",
        device: session.machine.device
      )
      message.trailers.append(.init(Repository.undoes, commit.id.description))
      // What was written since may have kept all as it is.
      if try repository.commit(paths: returned.paths, message: message) == nil {
        try repository.note(message)
      }
    }
    switch count {
    case 0: session.note("nothing was changed")
    case 1 where commits.count == 1: session.note("Taken back.")
    default: session.note("\(count) taken back.")
    }
  }
}

extension FileChange {
  /// Whether the file came by it without which a folder is no journal.
  fileprivate var beginsJournal: Bool { old == nil && path == Journal.settingsFile.string }
}
