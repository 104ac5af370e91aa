import JournalFiles

extension Sync {
  /// Syncs with another remote from now on; where that fails, the old one stays.
  ///
  /// A first remote stays, too, when it is only not reached: the next sync may reach it.
  package func run(settingRemote address: RedactedURL) throws(GitError) -> SyncResult {
    let (old, known) = try remote()
    let last = try LastSync(of: root)
    try Repository(at: root).setRemote(address)
    do {
      let result = try run()
      if result.isDone || old == nil { return result }
      try restore(known, last)
      return result
    } catch {
      try restore(known, last)
      throw error
    }
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
