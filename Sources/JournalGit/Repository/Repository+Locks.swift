import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

extension Repository {
  /// Runs a short piece of work on references and index, one process at a time.
  func writing<Result>(_ body: () throws(GitError) -> Result) throws(GitError) -> Result {
    let branch = try branch()
    let files = [
      "index", "HEAD", "config", "config.lock", "packed-refs", "refs/heads/\(branch)",
    ]
    return try alone("write", leftBehind: files, body)
  }

  /// Runs a whole sync, one at a time; other commands go on meanwhile.
  func syncing<Result>(_ body: () throws(GitError) -> Result) throws(GitError) -> Result {
    let branch = try branch()
    var files = ["refs/journal/pending"]
    if let name = try remoteName() {
      let upstream = try upstream(of: branch, at: name) ?? branch
      files += [
        "refs/journal/incoming/\(name)", "refs/journal/last/\(name)",
        "refs/remotes/\(name)/\(upstream)",
      ]
    }
    return try alone("sync", leftBehind: files) { () throws(GitError) in
      // Who holds our lock is the only one to write there: what is locked has lost its holder.
      for lock in root.lockFiles(below: ".git/refs/journal") { try removeLeftBehind(lock) }
      return try body()
    }
  }

  /// Runs work under a lock of our own.
  ///
  /// A killed process leaves git's lock files behind, and whoever did not make them may not remove
  /// them. So each holder leaves a note while it works, and who finds one takes those files away.
  private func alone<Result>(
    _ name: String,
    leftBehind files: [String],
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let operation = "work on the repository"
    guard let path = RelativePath(".git/journal/\(name).lock") else {
      preconditionFailure("no name for a lock: \(name)")
    }
    let lock = try fileCall(operation) { () throws(FileError) in
      try FileLock(path, in: root, patience: .seconds(30))
    }
    guard let lock else {
      throw GitError(.locked, operation, "another 'journal' is at it; try again when it is done")
    }
    let note = KillNote("\(root.path)/.git/journal/\(name).note")
    if note.leave() {
      for file in files {
        if let path = RelativePath(".git/\(file).lock") { try removeLeftBehind(path) }
      }
    }
    defer {
      note.remove()
      withExtendedLifetime(lock) {}
    }
    return try body()
  }

  private func removeLeftBehind(_ lock: RelativePath) throws(GitError) {
    try fileCall("remove a lock that a killed process left") { () throws(FileError) in
      try root.remove(lock)
    }
  }
}

extension Root {
  /// git's lock files in a folder and all below it, as paths from the root.
  func lockFiles(below folder: RelativePath) -> [RelativePath] {
    let descriptor = open("\(path)/\(folder)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var locks: [RelativePath] = []
    for entry in FolderNames(of: descriptor)?.names ?? [] {
      guard let path = RelativePath(entry.name).map({ folder / $0 }) else { continue }
      if entry.isFolder {
        locks += lockFiles(below: path)
      } else if entry.name.hasSuffix(".lock") {
        locks.append(path)
      }
    }
    return locks
  }
}
