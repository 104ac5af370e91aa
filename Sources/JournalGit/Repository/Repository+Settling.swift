import JournalFiles

/// What the history tells of files that devices disagreed about.
extension Repository {
  /// The files that were deleted on one side and edited on the other, and that nobody has touched
  /// or settled since; looks through the last `limit` commits.
  package func keptEdits(limit: Int = 1000) throws(GitError) -> [String] {
    guard let tip = try tip() else { return [] }
    let tree = try read(tip).tree
    var seen: Set<String> = []
    var kept: [String] = []
    for commit in try commits(of: tip, limit: limit) {
      for trailer in commit.message.trailers {
        switch trailer.key {
        case Self.settled: seen.insert(trailer.value)
        case "Kept-Edit" where seen.insert(trailer.value).inserted:
          if try isUntouched(trailer.value, since: commit, in: tree) { kept.append(trailer.value) }
        default: continue
        }
      }
    }
    return kept
  }

  /// The copies that the last `limit` commits made and that are still there.
  package func keptCopies(limit: Int = 1000) throws(GitError) -> [String] {
    guard let tip = try tip() else { return [] }
    let tree = try read(tip).tree
    var copies: Set<String> = []
    for commit in try commits(of: tip, limit: limit) {
      for trailer in commit.message.trailers where trailer.key == "Copy" {
        if try file(trailer.value, in: tree) != nil { copies.insert(trailer.value) }
      }
    }
    return copies.sorted()
  }

  /// Makes a commit that changes no file: its trailers say what the person decided.
  package func note(_ message: CommitMessage) throws(GitError) {
    try checkAtRest()
    try committing { tip throws(GitError) in
      guard let tip else { return }
      let commit = try read(tip)
      let note = try makeOwnCommit(
        tree: commit.tree,
        parents: [tip],
        message: message,
        at: .at(SystemClock.wall(), after: [commit.time])
      )
      try move("refs/heads/" + branch(), from: tip, to: note, log: "commit: " + message.subject)
    }
  }

  /// The trailer that names a kept edit which the person left as it is.
  package static let settled = "Journal-Settled"

  /// Whether the tree has the file that the commit kept although a side had deleted it.
  private func isUntouched(
    _ path: String,
    since commit: Commit,
    in tree: ObjectID
  ) throws(GitError) -> Bool {
    guard let kept = try file(path, in: commit.tree), try file(path, in: tree) == kept else {
      return false
    }
    for parent in commit.parents where try file(path, in: read(parent).tree) == nil { return true }
    return false
  }
}
