// What other tools commit may hold names as HFS+ spells them. Every device respells them in the same
// way, before it takes them.
extension Repository {
  /// The commit that others have to be merged with in place of `commit`: one on top of it whose names
  /// are spelled as all devices do, or itself when they are.
  ///
  /// It is a function of the commit, so that all devices write the same one. What its tree shares with
  /// `known` is not looked at.
  func respelled(
    _ commit: Commit,
    known: ObjectID?
  ) throws(GitError) -> (commit: Commit, notes: [CommitMessage.Trailer]) {
    let tree = try tidied(commit.tree, known: known)
    if tree == commit.tree { return (commit, []) }
    let notes = try changes(from: commit.tree, to: tree).filter { $0.new != nil }
      .map { CommitMessage.Trailer("Renamed", $0.path) }
    let id = try makeCommit(
      tree: tree,
      parents: [commit.id],
      message: CommitMessage(
        "Spell names alike",
        trailers: [CommitMessage.Trailer("Journal-Merge", "1")] + notes
      ),
      by: .journal,
      at: CommitTime(seconds: commit.time, offset: 0)
    )
    return (try read(id), notes)
  }
}
