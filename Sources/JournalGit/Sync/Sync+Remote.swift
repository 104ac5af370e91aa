import JournalFiles

extension Sync {
  /// Syncs with another remote from now on; where that fails or is stopped, the old one stays.
  ///
  /// A first remote stays, too, when it is only not reached: the next sync may reach it.
  package func run(
    settingRemote address: RedactedURL,
    telling result: inout SyncResult
  ) throws(GitError) {
    try alone { repository throws(GitError) in
      _ = try repository.leaveTriedRemote()
      let (old, last) = (try repository.knownRemote(), try LastSync(of: root))
      let isFirst = try repository.remoteName() == nil
      if !isFirst { try old.keep(in: root, whileTrying: address) }
      do throws(GitError) {
        try repository.setRemote(address)
        try exchange(repository, &result)
        if isFirst || result.isDone { return try KnownRemote.forget(in: root) }
        try repository.goBack(to: old)
        try LastSync.save(last, in: root)
      } catch {
        // Where this fails, too, the note stays, and the next sync goes back.
        try? repository.goBack(to: old)
        try? LastSync.save(last, in: root)
        throw error
      }
    }
  }

  /// What keeps the remote from being asked; `nil` when it answers, or when there is none.
  package func problemReachingRemote() throws(GitError) -> TransportFailure? {
    let repository = try Repository(at: root)
    guard let name = try repository.remoteName() else { return nil }
    if let failure = try repository.problemWithAddresses(of: name) { return failure }
    if case .failed(let failure) = transport.list(name, in: root.path) { return failure }
    return nil
  }

  /// The address that the remote is written to, when anybody can read what is there; `nil` also where
  /// that is not known.
  package func publicAddress() throws(GitError) -> RedactedURL? {
    guard let name = try Repository(at: root).remoteName() else { return nil }
    return transport.publicAddress(of: name, in: root.path)
  }
}

extension SyncResult {
  fileprivate var isDone: Bool {
    if case .notExchanged = exchange { false } else { true }
  }
}
