import CGit2
package import JournalFiles

/// What may be wrong with a repository without keeping anybody from working in it, yet.
extension Repository {
  /// Hooks that a person put there; neither a command of ours nor a sync runs them.
  package func hooks() throws(GitError) -> [String] {
    try names(in: ".git/hooks").filter { !$0.hasSuffix(".sample") }.sorted()
  }

  /// Parts of interrupted fetches, a day old at least, that `git gc` does not know.
  package func leftoverPacks(now: Int64 = SystemClock.wall()) throws(GitError) -> [RelativePath] {
    let folder: RelativePath = ".git/objects/pack"
    let day: Int64 = 86_400 * 1_000_000_000
    var leftovers: [RelativePath] = []
    for name in try names(in: folder) where name.hasPrefix("pack_git2_") {
      guard let path = RelativePath(name).map({ folder / $0 }) else { continue }
      let status = try fileCall("look at a pack") { () throws(FileError) in
        try root.status(of: path)
      }
      if let status, status.modified < now - day { leftovers.append(path) }
    }
    return leftovers
  }

  /// Locks of git that are an hour old at least, here and at a remote that is a folder.
  ///
  /// Whoever made them is gone, most likely. Paths from the top.
  package func oldLocks(now: Int64 = SystemClock.wall()) throws(GitError) -> [String] {
    var locks = try root.locks(ofGitFolder: ".git", before: now - hour)
    if let path = try remoteAddress()?.absolute(from: root.path).localPath,
      let hub = try? Root(at: path)
    {
      locks += (try? hub.locks(ofGitFolder: nil, before: now - hour)) ?? []
      locks += (try? hub.locks(ofGitFolder: ".git", before: now - hour)) ?? []
    }
    return locks
  }

  /// About how many objects lie in files of their own, judged by one folder of 256 as git does.
  package func looseObjects() throws(GitError) -> Int {
    try names(in: ".git/objects/17").count * 256
  }

  /// Whether the bytes of a file of that path are kept as they are, on every machine.
  package func keepsBytes(of path: String) throws(GitError) -> Bool {
    try !Attributes(of: path, in: handle).mayConvert
  }

  /// Whether plain git merges files of that path as a sync does.
  package func hasMergeDriver(for path: String) throws(GitError) -> Bool {
    var value: UnsafePointer<CChar>?
    try git("read the attributes of \(EscapedText(fileName: path))") {
      git_attr_get(&value, handle, UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX), path, "merge")
    }
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING, let value else { return false }
    guard String(cString: value) == "journal" else { return false }
    return try setting("merge.journal.driver") != nil
  }

  private func names(in folder: RelativePath) throws(GitError) -> [String] {
    let entries = try fileCall("look into \(EscapedText(fileName: folder.string))") {
      () throws(FileError) in try root.names(in: folder)
    }
    return entries.filter { $0.kind == .file }.map(\.name)
  }
}

private let hour: Int64 = 3600 * 1_000_000_000

extension Root {
  /// The locks on all references and on what lies in the folder itself that are older than a moment.
  fileprivate func locks(
    ofGitFolder folder: RelativePath?,
    before moment: Int64
  ) throws(GitError) -> [String] {
    let refs: RelativePath = "refs"
    let top = ["index.lock", "HEAD.lock", "config.lock", "packed-refs.lock"] as [RelativePath]
    var locks = lockFiles(below: folder.map { $0 / refs } ?? refs)
    locks += top.map { name in folder.map { $0 / name } ?? name }
    var old: [String] = []
    for lock in locks {
      let status = try fileCall("look at a lock") { () throws(FileError) in
        try self.status(of: lock)
      }
      if let status, status.modified < moment { old.append("\(path)/\(lock)") }
    }
    return old
  }
}
