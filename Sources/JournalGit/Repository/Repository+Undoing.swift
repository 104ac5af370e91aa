extension Repository {
  /// The trailer that names the commit which another one takes back.
  package static let undoes = "Journal-Undoes"

  /// The commits that this tool made on this device and that were not taken back, the newest first,
  /// among the last `limit`.
  ///
  /// The first commit of all stays: without it there is no journal.
  package func undoable(on device: String?, limit: Int = 1000) throws(GitError) -> [Commit] {
    guard let tip = try tip() else { return [] }
    let own = try commits(of: tip, limit: limit).filter {
      $0.message["Journal-Command"] != nil && $0.message["Journal-Device"] == device
    }
    let undone = Set(own.compactMap { $0.message[Self.undoes] })
    return own.filter { commit in
      !undone.contains(commit.id.description) && commit.message[Self.undoes] == nil
        && !commit.parents.isEmpty
    }
  }
}
