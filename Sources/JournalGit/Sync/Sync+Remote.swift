import JournalFiles

extension Sync {
  /// Syncs with another remote from now on; where that fails or is stopped, the old one stays.
  ///
  /// A first remote stays, too, when it is only not reached: the next sync may reach it.
  package func run(settingRemote address: RedactedURL) throws(GitError) -> SyncResult {
    var result = SyncResult.begun
    try run(settingRemote: address, telling: &result)
    return result
  }

  /// The same, adding to the result what it does.
  package func run(
    settingRemote address: RedactedURL,
    telling result: inout SyncResult
  ) throws(GitError) {
    _ = try Repository(at: root).leaveTriedRemote()
    let (old, known) = try remote()
    let last = try LastSync(of: root)
    try Repository(at: root).setRemote(address, insteadOf: old)
    do {
      var sync = self
      sync.isTryingRemote = true
      try sync.run(telling: &result)
      guard old != nil else { return }
      if !result.isDone { return try restore(known, last) }
      try Repository(at: root).set([Repository.former: nil])
    } catch {
      try restore(known, last)
      throw error
    }
  }

  /// What keeps the remote from being asked; `nil` when it answers, or when there is none.
  package func problemReachingRemote() throws(GitError) -> TransportFailure? {
    guard let name = try Repository(at: root).remoteName() else { return nil }
    if case .failed(let failure) = transport.list(name, in: root.path) { return failure }
    return nil
  }

  private func remote() throws(GitError) -> (RedactedURL?, KnownRemote) {
    let repository = try Repository(at: root)
    return (try repository.remoteAddress(), try repository.knownRemote())
  }

  private func restore(_ remote: KnownRemote, _ last: LastSync?) throws(GitError) {
    try Repository(at: root).restore(remote)
    try LastSync.save(last, in: root)
  }
}

extension SyncResult {
  fileprivate var isDone: Bool {
    if case .notExchanged = exchange { false } else { true }
  }
}
