package import JournalFiles

extension Sync {
  /// Gets an existing journal into the root, an empty folder without a repository, or one in which
  /// this was begun and stopped.
  ///
  /// What comes is vetted like any other tree. The remote is asked before anything is made, and where
  /// nothing came nothing is left behind that was not there; the result says why.
  /// - Throws: `noJournal` when what is there is none.
  package func clone(from address: RedactedURL) throws(GitError) -> SyncResult {
    let branch: String
    switch transport.list(address.address, in: root.path).journalBranch(besides: "main") {
    case .failure(let failure): return SyncResult(exchange: .notExchanged(.failed(failure)))
    case .success(nil):
      throw .noJournal("at '\(address)' yet; 'journal init --remote \(address)' begins one")
    case .success(let found?): branch = found
    }
    // Whatever lies there is not ours to take away again.
    let isBegun = Repository.isBegunClone(of: address, at: root)
    let repository =
      isBegun ? try Repository(at: root) : try Repository.create(at: root, branch: branch)
    let result = Result { () throws(GitError) in
      try repository.setRemote(address)
      try repository.begin(branch: branch)
      try repository.setUpstream(branch, of: branch, at: "origin")
      var sync = self
      sync.needsJournal = true
      return try sync.run()
    }
    if case .success(let result) = result, [.exchanged, .upToDate].contains(result.exchange) {
      return result
    }
    if isBegun { return try result.get() }
    try fileCall("remove what was begun") { () throws(FileError) in try root.removeAll(".git") }
    return try result.get()
  }
}

extension Repository {
  /// Whether a clone from that address was stopped in the folder before its files were all in place:
  /// nothing was ever saved there, and no other files lie there.
  package static func isBegunClone(of address: RedactedURL, at root: Root) -> Bool {
    do {
      let repository = try Repository(at: root)
      guard try repository.remoteAddress() == address,
        try repository.references(below: "refs/heads/").isEmpty
      else { return false }
      if try root.names().allSatisfy({ $0.name == ".git" }) { return true }
      return try repository.reference(Repository.applying(from: nil)) != nil
    } catch {
      return false
    }
  }
}

extension GitError {
  /// What was to be cloned is no journal.
  static func noJournal(_ rest: String) -> GitError {
    GitError(.noJournal, "fetch the journal", "there is none \(rest)")
  }
}

extension Root {
  /// Removes a folder and all in it; links are removed, not followed.
  fileprivate func removeAll(_ folder: RelativePath) throws(FileError) {
    for entry in try names(in: folder) {
      guard let name = RelativePath(entry.name) else { continue }
      if entry.kind == .folder {
        try removeAll(folder / name)
      } else {
        try remove(folder / name)
      }
    }
    try removeFolder(folder)
  }
}
