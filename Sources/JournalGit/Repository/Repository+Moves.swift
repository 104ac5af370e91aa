/// What the history tells of files that got other names.
extension Repository {
  /// The files that a commit gave other names: where each is by it, by where it was.
  package func moves(by commit: Commit, rules: FileRules) throws(GitError) -> [String: String] {
    let changes = try changes(by: commit).map {
      TreeChange(path: $0.path, old: $0.old, new: $0.new)
    }
    return try Renames(
      among: Dictionary(changes.map { ($0.path, $0) }) { first, _ in first },
      touched: Set(changes.map(\.path)),
      rules: rules,
      in: self
    ).targets
  }

  /// Where a file is that is no longer at a path, however often it was renamed in the last `limit`
  /// commits; `nil` where none of them tells.
  package func newPath(
    ofFileOnceAt path: String,
    rules: FileRules,
    limit: Int = 1000
  ) throws(GitError) -> String? {
    guard let tip = try tip() else { return nil }
    var last: String?
    for commit in try commits(of: tip, limit: limit).reversed() where !commit.isMerge {
      let place = last ?? path
      guard try changes(by: commit).contains(where: { $0.path == place && $0.new == nil }),
        let next = try moves(by: commit, rules: rules)[place]
      else { continue }
      last = next
    }
    return last
  }

  /// The devices that made the last `limit` commits.
  package func devices(limit: Int = 1000) throws(GitError) -> Set<String> {
    guard let tip = try tip() else { return [] }
    return Set(try commits(of: tip, limit: limit).compactMap { $0.message["Journal-Device"] })
  }
}
