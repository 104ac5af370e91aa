package import JournalFiles

extension Sync {
  /// Gets an existing journal into the root, an empty folder without a repository, or one in which
  /// this was begun and stopped.
  ///
  /// The clone is done with only when `Repository.endClone` says so: until then it may be gone on with.
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
    let isBegun = Repository.isBegunClone(of: address, at: root, rules: rules)
    let repository =
      isBegun ? try Repository(at: root) : try Repository.create(at: root, branch: branch)
    let result = Result { () throws(GitError) in
      try repository.noteClone()
      try repository.setRemote(address)
      if try repository.tip() == nil { try repository.begin(branch: branch) }
      try repository.setUpstream(branch, of: repository.branch(), at: "origin")
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
  /// There until all is done that makes a clone a device's journal, or until that is synced as any
  /// other is.
  package static let cloning: RelativePath = ".git/journal/cloning"

  fileprivate func noteClone() throws(GitError) {
    try fileCall("note that a clone begins") { () throws(FileError) in
      try root.replace(Repository.cloning, with: [])
    }
  }

  /// Notes that nothing is left to do for a clone, or that somebody uses what is there.
  package func endClone() throws(GitError) {
    try fileCall("note that the clone is done") { () throws(FileError) in
      try root.remove(Repository.cloning)
    }
  }

  /// Whether a clone from that address was stopped in the folder, and is no journal in use yet.
  ///
  /// The branch is where the remote's was when it was last seen, or has no commit; and no files lie
  /// there but those that came, and what nobody expects a sync to take.
  package static func isBegunClone(
    of address: RedactedURL,
    at root: Root,
    rules: FileRules
  ) -> Bool {
    do {
      let repository = try Repository(at: root)
      let isNoted = try root.kind(of: cloning) != nil
      let remote = try repository.remoteAddress()
      guard remote == address || isNoted && remote == nil else { return false }
      let uncommitted = try repository.uncommitted()
      let paths = uncommitted.paths
      let skipped = uncommitted.skipped.filter { !$0.reason.isExpected }
      if let tip = try repository.tip() {
        return try isNoted && paths.isEmpty && skipped.isEmpty
          && repository.isAsItCame(tip, rules: rules)
      }
      guard try repository.references(below: "refs/heads/").isEmpty else { return false }
      let files = paths + skipped.map(\.path)
      guard let coming = try repository.reference(Repository.applying(from: nil)) else {
        return files.isEmpty
      }
      let tree = try repository.read(coming).tree
      return try files.allSatisfy { try repository.file($0, in: tree) != nil }
    } catch {
      return false
    }
  }

  /// Whether a commit is what the remote's branch was at when last seen, with names for every device.
  private func isAsItCame(_ tip: ObjectID, rules: FileRules) throws(GitError) -> Bool {
    let remote = Remote(name: "origin", branch: try branch())
    guard let last = try reference(remote.last) else { return false }
    return try tidied(read(last), known: nil, rules: rules).commit.id == tip
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
