import JournalFiles
import JournalGit
import JournalStore

/// Git's part: what it is, what it holds, whom it talks to.
extension Examination {
  mutating func examineRepository(asking: Bool, verifying: Bool) {
    do {
      let repository = try Repository(at: journal.root)
      examine("Git", "nothing is left half done in it") { try repository.checkAtRest() }
      examine("Author", "git knows who you are") { _ = try repository.identity() }
      if verifying {
        examine("Storage", "all that git has stored is whole") { try repository.verify() }
      }
      try examineFiles(of: repository)
      try examineIgnored(in: repository)
      try examineRemote(of: repository, asking: asking)
    } catch let error as GitError where error.code == .unfinished {
      // It is not at rest, which was said.
    } catch {
      wrong("Git", String(describing: error))
    }
  }

  private mutating func examine(_ area: String, _ words: String, _ look: () throws -> Void) {
    do {
      try look()
      right(area, words)
    } catch {
      wrong(area, String(describing: error))
    }
  }

  /// What gathers in git's folder, and what only git itself would do.
  private mutating func examineFiles(of repository: borrowing Repository) throws {
    let entry = "entries/2026/01/2026-01-01-x.md"
    let found: [(words: String, remedy: String)?] = [
      try repository.keepsBytes(of: entry)
        ? nil : ("git may change line ends", "put '*.md -text' into .gitattributes"),
      try repository.hasMergeDriver(for: entry)
        ? nil
        : (
          "plain git does not merge entries as a sync does",
          "put '*.md merge=journal' into .gitattributes and run "
            + "'git config merge.journal.driver \"journal merge-file %O %A %B %P\"'"
        ),
      try repository.oldLocks().first.map {
        ("git's lock '\($0)' was left behind", "remove that file if no git is at work there")
      },
      try repository.leftoverPacks().first.map {
        ("'\($0)' is left of an interrupted fetch", "delete it")
      },
      try repository.looseObjects() > 6_700
        ? ("git's storage is not packed", "run 'git gc' in the journal") : nil,
    ]
    for (words, remedy) in found.compactMap(\.self) { wrong("Git's files", "\(words); \(remedy)") }
    if found.allSatisfy({ $0 == nil }) { right("Git's files", "in order") }
    let hooks = try repository.hooks()
    if !hooks.isEmpty {
      right("Hooks", "\(hooks.joined(separator: ", ")): the journal runs none of them")
    }
  }

  /// Entries that are on this machine alone.
  private mutating func examineIgnored(in repository: borrowing Repository) throws {
    let limits = Limits(session.machine)
    let ignored = try repository.uncommitted(limits: limits).skipped.filter(\.isIgnoredEntry)
    guard let first = ignored.first else { return }
    let more = ignored.count > 1 ? " and \(ignored.count - 1) more" : ""
    wrong(
      "Entries",
      "no sync takes '\(first.path)'\(more), since git ignores it; "
        + "'git check-ignore -v \(first.path)' says by which rule"
    )
  }

  private mutating func examineRemote(
    of repository: borrowing Repository,
    asking: Bool
  ) throws {
    guard let remote = try repository.remoteAddress() else {
      return wrong(
        "Remote",
        "there is none, so that all lies on this machine alone; "
          + "'journal sync --set-remote URL' names one"
      )
    }
    guard asking else { return right("Remote", "\(remote), not asked") }
    let sync = JournalGit.Sync(journal.root, in: session)
    if let failure = try sync.problemReachingRemote() {
      wrong("Remote", "\(remote): \(failure.words)")
    } else {
      right("Remote", "\(remote) answers")
    }
  }
}
