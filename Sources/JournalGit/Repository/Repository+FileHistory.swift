/// What one commit did to one file.
package struct FileChange: Sendable, Hashable {
  package let commit: Commit
  package let path: String
  /// What the first parent has, `nil` for no file.
  package let old: TreeFile?
  package let new: TreeFile?
}

extension Repository {
  /// The changes of a file, the newest first, in the last `limit` commits.
  ///
  /// A commit that brought devices together counts only where it made something that neither had.
  package func changes(
    of path: String,
    limit: Int = 10_000
  ) throws(GitError) -> [FileChange] {
    guard let tip = try tip() else { return [] }
    var files: [ObjectID: TreeFile?] = [:]
    var changes: [FileChange] = []
    for commit in try commits(of: tip, limit: limit) {
      let new = try file(path, at: commit.id, &files)
      var old: [TreeFile?] = []
      for parent in commit.parents { old.append(try file(path, at: parent, &files)) }
      let isNew = old.isEmpty ? new != nil : old.allSatisfy { $0 != new }
      guard isNew else { continue }
      changes.append(FileChange(commit: commit, path: path, old: old.first ?? nil, new: new))
    }
    return changes
  }

  /// What a commit did to its files; of one that brought devices together, what is new in it to
  /// the device that made its first parent.
  package func changes(by commit: Commit) throws(GitError) -> [FileChange] {
    var tree: ObjectID?
    if let parent = commit.parents.first { tree = try read(parent).tree }
    return try changes(from: tree, to: commit.tree).map {
      FileChange(commit: commit, path: $0.path, old: $0.old, new: $0.new)
    }
  }

  /// The path of the file that was deleted last among those that `isMeant` picks; looks through the
  /// last `limit` commits.
  package func deletedPath(
    limit: Int = 10_000,
    where isMeant: (String) -> Bool
  ) throws(GitError) -> String? {
    guard let tip = try tip() else { return nil }
    for commit in try commits(of: tip, limit: limit) where !commit.isMerge {
      let gone = try changes(by: commit).filter { $0.new == nil && isMeant($0.path) }
      if let gone = gone.first { return gone.path }
    }
    return nil
  }

  /// The paths of files that the branch has and the folder has no more, of those that `isMeant` picks;
  /// one that is out of reach is not gone.
  package func lostPaths(where isMeant: (String) -> Bool) throws(GitError) -> [String] {
    guard let tip = try tip() else { return [] }
    let files = try changes(from: nil, to: read(tip).tree).map(\.path)
    return files.filter { isMeant($0) && look(at: $0, limits: Limits()).isGone }
  }

  /// A file's bytes as they would be in the folder, `nil` for no file.
  package func bytes(of file: TreeFile?, at path: String) throws(GitError) -> [UInt8]? {
    guard let file else { return nil }
    return try worked(blob(file.id), at: path)
  }

  private func file(
    _ path: String,
    at commit: ObjectID,
    _ known: inout [ObjectID: TreeFile?]
  ) throws(GitError) -> TreeFile? {
    if let file = known[commit] { return file }
    let file = try file(path, in: read(commit).tree)
    known.updateValue(file, forKey: commit)
    return file
  }
}
