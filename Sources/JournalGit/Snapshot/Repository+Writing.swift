import JournalFiles

extension Repository {
  /// Runs a short piece of work on references and index, one process at a time.
  ///
  /// A killed process leaves git's lock files behind, and nobody else may remove those. So each
  /// holder leaves a note while it works: who finds one while holding the lock comes after a killed
  /// process, and takes its lock files away.
  func writing<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let operation = "work on the repository"
    let lock = try fileCall(operation) { () throws(FileError) in
      try FileLock(".git/journal/write", in: root, patience: .seconds(30))
    }
    guard let lock else {
      throw GitError(.locked, operation, "another 'journal' is writing; try again when it is done")
    }
    let note: RelativePath = ".git/journal/writing"
    let isAfterKill = try fileCall(operation) { () throws(FileError) in try root.kind(of: note) }
    if isAfterKill != nil {
      try removeLockFiles()
    } else {
      try fileCall(operation) { () throws(FileError) in try root.create(note, []) }
    }
    let result = Swift.Result { () throws(GitError) in try body() }
    try fileCall(operation) { () throws(FileError) in try root.remove(note) }
    return try withExtendedLifetime(lock) { () throws(GitError) in try result.get() }
  }

  private func removeLockFiles() throws(GitError) {
    var names = ["index", "HEAD", "config", "packed-refs", "refs/journal/pending"]
    names.append("refs/heads/" + (try branch()))
    for name in names {
      guard let path = RelativePath(".git/\(name).lock") else { continue }
      try fileCall("remove a lock that a killed process left") { () throws(FileError) in
        try root.remove(path)
      }
    }
  }
}
