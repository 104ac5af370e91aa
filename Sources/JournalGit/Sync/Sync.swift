package import JournalFiles

/// The exchange of a journal with its remote, in an order that loses nothing wherever it is stopped:
/// save, push or fetch, merge, push, write the files, move the branch.
package struct Sync: Sendable {
  package let root: Root
  package var rules: FileRules
  /// This machine's name, for the trailer of its commits.
  package var device: String?
  package var transport: any Transport
  package var limits = Limits()
  package var allowsDeletions = false
  /// Whether a remote's history that was rewritten takes the place of ours, and only what was not
  /// synced yet goes on top of it.
  package var acceptsRewrite = false
  /// Whether the remote may be one that anybody can read.
  package var allowsPublic = false
  /// Whether a journal of another origin may become one with this one.
  package var joins = false
  /// This machine's clock, in nanoseconds since 1970; it may be wrong.
  package var clock: @Sendable () -> Int64 = { SystemClock.wall() }
  /// Whether only a journal may come; elsewhere it may be begun by what comes.
  var needsJournal = false
  /// Waits; tests need not.
  package var pause: @Sendable (Duration) -> Void = { SystemClock.pause($0) }
  /// Told of each step before it is done; tests stop or interfere there.
  package var before: @Sendable (SyncStep) -> Void = { _ in }

  package init(
    root: Root,
    rules: FileRules,
    device: String?,
    transport: any Transport = GitCommand()
  ) {
    self.root = root
    self.rules = rules
    self.device = device
    self.transport = transport
  }

  /// Syncs once.
  package func run() throws(GitError) -> SyncResult {
    var result = SyncResult.begun
    try run(telling: &result)
    return result
  }

  /// Syncs once, and adds to the result what it does.
  ///
  /// What keeps the exchange from happening is part of the result; the words here are saved then.
  /// - Throws: what kept them from being saved, another journal's id at the remote, or what came
  ///   from it and was refused. The result tells what was done before.
  package func run(telling result: inout SyncResult) throws(GitError) {
    try alone { repository throws(GitError) in
      var obstacle: TransportFailure?
      do throws(GitError) {
        result.abandonedRemote = try repository.leaveTriedRemote()
      } catch {
        obstacle = .unable(error.description)
      }
      try exchange(unless: obstacle, repository, &result)
    }
  }

  /// Works on what only one sync at a time may change.
  func alone(_ body: (borrowing Repository) throws(GitError) -> Void) throws(GitError) {
    let repository = try Repository(at: root)
    try repository.checkAtRest(exemptingMerge: true)
    try repository.syncing { () throws(GitError) in
      // Killed runs leave files, which do not decide over a sync.
      _ = try? root.sweepTemporaries()
      try? Rewrite.sweepBackups(of: repository, now: clock())
      try body(repository)
    }
  }

  /// Syncs with the remote that is set, or only saves where an obstacle is known; the note of how that
  /// ended does not decide over it.
  func exchange(
    unless obstacle: TransportFailure? = nil,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    do throws(GitError) {
      try Round(sync: self, obstacle: obstacle).run(repository, &result)
      try? LastSync.save(LastSync(result.exchange, at: clock()), in: root)
      if !needsJournal { try? repository.endClone() }
      result.newlySkipped = ToldSkips(of: root).news(among: result.skipped)
    } catch {
      try? LastSync.save(LastSync(error, at: clock()), in: root)
      throw error
    }
  }
}

/// A step of a sync, in the order of the steps.
package enum SyncStep: String, Sendable, CaseIterable, Codable {
  case snapshot
  case forgetMerge
  case push
  case fetch
  case vet
  case merge
  case keep
  case pushMerge
  case apply
  case moveBranch
  case updateIndex
  case finish
}
