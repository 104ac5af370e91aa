import JournalFiles

/// One sync under way: saves and exchanges, again from the start when the branch was moved meanwhile.
struct Round {
  let sync: Sync
  /// What keeps it from more than saving.
  let obstacle: TransportFailure?

  func run(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    for _ in 0..<20 {
      do {
        return try attempt(repository, &result)
      } catch {
        guard error.code == .changedMeanwhile else { throw error }
      }
    }
    result.exchange = .notExchanged(.busy)
  }

  private func attempt(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    sync.before(.snapshot)
    let back = try DisplacedFiles(of: sync.root, rules: sync.rules).bringBack(repository)
    result.savedMeanwhile += back.paths
    try StoppedSync.goOn(sync, repository, &result)
    let saved = try save(repository, &result)
    result.skipped = saved.skipped + back.unreadable
    result.notes += saved.renamed.map { CommitMessage.Trailer("Renamed", $0) }
    if let held = saved.heldDeletions {
      result.exchange = .notExchanged(.deletions(held))
      return
    }
    let tip = try StaleSaves(sync: sync).mend(saved.tip, repository, &result)
    guard let name = try repository.remoteName() else {
      result.exchange = .noRemote
      return
    }
    var obstacle = obstacle
    if obstacle == nil { obstacle = try repository.problemWithAddresses(of: name) }
    if let obstacle {
      result.exchange = .notExchanged(.failed(obstacle))
      return
    }
    let readers = try Readers(of: name, in: repository, now: sync.clock())
    // What only comes was public before us.
    if tip != nil, !readers.areKnown, !sync.allowsPublic,
      let address = sync.transport.publicAddress(of: name, in: sync.root.path)
    {
      result.exchange = .notExchanged(.anybodyReads(address))
      return
    }
    try exchange(with: name, tip, repository, &result)
    if case .notExchanged = result.exchange { return }
    if tip != nil { readers.note(mayBeAnybody: sync.allowsPublic) }
  }

  private func exchange(
    with name: String,
    _ tip: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    switch try remote(name, of: repository, tip: tip) {
    case .failure(let failure): result.exchange = .notExchanged(.failed(failure))
    case .success(let remote):
      let tidy = try tidied(tip, since: remote, repository, &result)
      let exchange = Exchange(sync: sync, remote: remote, local: tidy)
      result.exchange = try exchange.run(repository, &result)
    }
  }

  /// Gives files names that every device can have, where what was saved here, or committed by plain
  /// git, has others.
  private func tidied(
    _ tip: ObjectID?,
    since remote: Remote,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> ObjectID? {
    guard let tip else { return nil }
    let last = try repository.reference(remote.last).map { id throws(GitError) in
      try repository.read(id).tree
    }
    let commit = try repository.read(tip)
    let (tidy, notes) = try repository.tidied(commit, known: last, rules: sync.rules)
    guard tidy.id != tip else { return tip }
    var application = Application(sync: sync, from: commit, to: tidy)
    application.brings = false
    try application.run(repository, &result)
    result.notes += notes
    return tidy.id
  }

  /// Saves what is in the folder, and ends a merge that a person left open.
  private func save(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Snapshot {
    let open = try repository.openMerge()
    let heads = try unmerged(open, repository)
    if !open.isEmpty, heads.isEmpty { try repository.forgetMerge() }
    if !heads.isEmpty {
      let files = try repository.conflictingFiles()
      try Conclusion(sync: sync).settle(files, repository)
      try repository.forgetConflicts()
      result.concluded += files.map(\.path)
    }
    let saved = try repository.snapshot(
      command: "sync",
      device: sync.device,
      allowingDeletions: sync.allowsDeletions,
      merging: heads,
      limits: sync.limits,
      clock: sync.clock,
      secondLook: { sync.pause(.seconds(1)) }
    )
    if !heads.isEmpty, saved.heldDeletions == nil {
      sync.before(.forgetMerge)
      try repository.forgetMerge()
    }
    return saved
  }

  /// The heads that the branch has not yet: a sync that was stopped may have made their commit.
  private func unmerged(
    _ heads: [ObjectID],
    _ repository: borrowing Repository
  ) throws(GitError) -> [ObjectID] {
    guard let tip = try repository.tip() else { return heads }
    var unmerged: [ObjectID] = []
    for head in heads where try !repository.descends(tip, from: head) { unmerged.append(head) }
    return unmerged
  }

  /// The remote and its branch: what was settled, else what the remote's HEAD names, else ours.
  private func remote(
    _ name: String,
    of repository: borrowing Repository,
    tip: ObjectID?
  ) throws(GitError) -> Result<Remote, TransportFailure> {
    let branch = try repository.branch()
    if let upstream = try repository.upstream(of: branch, at: name) {
      return .success(Remote(name: name, branch: upstream))
    }
    sync.before(.fetch)
    let upstream: String
    switch sync.transport.list(name, in: sync.root.path).journalBranch(besides: branch) {
    case .failure(let failure): return .failure(failure)
    case .success(let found): upstream = found ?? branch
    }
    if tip == nil, upstream != branch { try repository.begin(branch: upstream) }
    try repository.setUpstream(upstream, of: repository.branch(), at: name)
    return .success(Remote(name: name, branch: upstream))
  }
}
