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
    var files: [String] = []
    if let name = try remoteName() {
      files = ["refs/remotes/\(name)/\(try upstream(of: branch, at: name) ?? branch)"]
    }
    return try alone("sync", leftBehind: files) { () throws(GitError) in
      // Who holds our lock is the only one to write there: what is locked has lost its holder.
      for lock in root.lockFiles(below: ".git/refs/journal") { try remove(lock) }
      return try body()
    }
  }

  /// Runs work under a lock of our own.
  ///
  /// A killed process leaves git's lock files behind, and whoever did not make them may not remove
  /// them. So each holder leaves a note while it works, and who finds one takes away those files that
  /// it explains.
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
    try removeLocks(on: files, leftBy: ".git/journal/\(name).note")
    notes.leave(KillNote("\(root.path)/.git/journal/\(name).note"))
    defer {
      notes.removeLast()
      withExtendedLifetime(lock) {}
    }
    return try body()
  }

  private func removeLocks(on files: [String], leftBy note: String) throws(GitError) {
    guard let left = try status(of: note)?.modified else { return }
    for file in files {
      let lock = ".git/\(file).lock"
      guard let status = try status(of: lock), KillNote.explains(status, leftAt: left),
        let path = RelativePath(lock)
      else { continue }
      try remove(path)
    }
  }

  private func status(of path: String) throws(GitError) -> FileStatus? {
    guard let path = RelativePath(path) else { return nil }
    return try fileCall("look at \(EscapedText(fileName: path.string))") { () throws(FileError) in
      try root.status(of: path)
    }
  }

  private func remove(_ lock: RelativePath) throws(GitError) {
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
