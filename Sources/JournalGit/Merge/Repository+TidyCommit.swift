// What other tools commit may hold names that not every device can have. Each device renames them in
// the same way, before it takes them.
extension Repository {
  /// The commit that others have to be merged with in place of `commit`: one on top of it whose names
  /// every device can have, or itself when they are such.
  ///
  /// It is a function of the commit, so that all devices write the same one. What its tree shares with
  /// `known`, which is tidy, is not looked at.
  func tidied(
    _ commit: Commit,
    known: ObjectID?,
    rules: FileRules
  ) throws(GitError) -> (commit: Commit, notes: [CommitMessage.Trailer]) {
    let (tree, renamed) = try tidied(commit.tree, known: known, by: rules.pathKey)
    if tree == commit.tree { return (commit, []) }
    let notes = renamed.map { CommitMessage.Trailer("Renamed", $0) }
    let id = try makeCommit(
      tree: tree,
      parents: [commit.id],
      message: CommitMessage(
        "Give files names that every device can have",
        trailers: [CommitMessage.Trailer("Journal-Merge", "1")] + notes
      ),
      by: .journal,
      at: CommitTime(seconds: commit.time, offset: 0)
    )
    return (try read(id), notes)
  }
}
