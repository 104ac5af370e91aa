import JournalFiles

/// The conversation with a remote about one local commit.
struct Exchange {
  let sync: Sync
  let remote: Remote
  /// The commit that holds all there is here; `nil` in a journal that is just being cloned.
  let local: ObjectID?

  /// How an attempt that others may have overtaken went on.
  enum Step {
    case done(SyncResult.Exchange)
    case overtaken
    /// A lock of git's is in the way, which goes by itself unless a killed git left it.
    case locked(TransportFailure)

    init(_ failure: TransportFailure) {
      self =
        if case .locked = failure { .locked(failure) } else {
          .done(.notExchanged(.failed(failure)))
        }
    }
  }

  /// How often we come back to a lock that is in the way; some seconds in all.
  private static let patience = 6

  /// Pushes first: in the common case that is the whole conversation.
  func run(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> SyncResult.Exchange {
    // Where the remote was, as far as we know; asked now, as each look at it moves that on.
    let last = try repository.reference(remote.last)
    // What was taken away at the remote must not be pushed there again before anybody looks.
    if !sync.acceptsRewrite, let local, let last, last != local,
      try repository.descends(local, from: last),
      case .done(let exchange) = try send(local, onto: last, repository, &result)
    {
      return exchange
    }
    for attempt in 0..<20 {
      if attempt > 0 { sync.pause(.milliseconds(Int.random(in: 20...(100 << min(attempt, 5))))) }
      switch try meet(since: last, repository, &result) {
      case .done(let exchange): return exchange
      case .locked(let failure) where attempt >= Exchange.patience:
        return .notExchanged(.failed(failure))
      case .locked, .overtaken: continue
      }
    }
    return .notExchanged(.busy)
  }

  private func meet(
    since last: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    sync.before(.fetch)
    let fetched = sync.transport.fetch(
      remote.branch,
      from: remote.name,
      into: remote.incoming,
      in: repository
    )
    switch fetched {
    case .failed(let failure): return Step(failure)
    case .noBranch:
      guard let local else { return .done(.upToDate) }
      if let step = try follow(repository, &result) { return step }
      return try send(local, onto: nil, repository, &result)
    case .fetched:
      guard let theirs = try repository.reference(remote.incoming) else {
        return .done(.notExchanged(.failed(.unreachable("nothing came"))))
      }
      return try meet(repository.read(theirs), since: last, repository, &result)
    }
  }

  private func meet(
    _ theirs: Commit,
    since last: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    sync.before(.vet)
    guard let local = try local.map({ id throws(GitError) in try repository.read(id) }) else {
      try vet(theirs, known: nil, repository)
      if sync.needsJournal, try repository.file(sync.rules.settingsPath, in: theirs.tree) == nil {
        let address = try repository.remoteAddress()?.description ?? remote.name
        throw .noJournal("at '\(address)', only other files; look at the address again")
      }
      let (tidy, notes) = try repository.tidied(theirs, known: nil, rules: sync.rules)
      try Application(sync: sync, from: nil, to: tidy).run(repository, &result)
      result.notes += notes
      return .done(.exchanged)
    }
    if let last, try !repository.descends(theirs.id, from: last) {
      result.isRewritten = true
      if sync.acceptsRewrite {
        let rewrite = Rewrite(sync: sync, synced: last, local: local, theirs: theirs)
        return try accept(rewrite, repository, &result)
      }
    }
    try vet(theirs, known: local.tree, repository)
    if theirs.id == local.id { return .done(.upToDate) }
    if try repository.descends(local.id, from: theirs.id) {
      return try send(local.id, onto: theirs.id, repository, &result)
    }
    let (tidy, notes) = try repository.tidied(
      theirs,
      known: local.tree,
      rules: sync.rules
    )
    if try repository.descends(theirs.id, from: local.id) {
      if tidy.id != theirs.id {
        let step = try publish(tidy.id, repository, &result)
        guard case .done(.exchanged) = step else { return step }
      }
      try Application(sync: sync, from: local, to: tidy).run(repository, &result)
      result.receive(try repository.filesChanged(from: local.id, to: theirs.id))
      result.notes += notes
      return .done(.exchanged)
    }
    let step = try merge(local, tidy, repository, &result)
    if case .done(.exchanged) = step { result.notes += notes }
    return step
  }

  private func merge(
    _ local: Commit,
    _ theirs: Commit,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    sync.before(.merge)
    let bases = try repository.mergeBases(local.id, theirs.id)
    let ours: Commit
    if bases.isEmpty { ours = try joining(local, theirs, repository) } else { ours = local }
    let merged = try repository.merge(ours, theirs, bases: bases, rules: sync.rules)
    let step = try publish(merged.commit, repository, &result)
    guard case .done(.exchanged) = step else { return step }
    result.notes += merged.notes
    let target = try repository.read(merged.commit)
    try Application(sync: sync, from: local, to: target).run(repository, &result)
    result.receive(try repository.filesChanged(from: bases.first, to: theirs.id))
    result.sent = try repository.filesChanged(from: bases.first, to: local.id)
    return step
  }
}

extension Exchange {
  /// Goes on with the branch that a new device would get, where ours has another name at the remote
  /// now; `nil` where the remote has none that is the journal's.
  private func follow(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step? {
    let ours = try repository.branch()
    let list = sync.transport.list(remote.name, in: sync.root.path)
    switch list.journalBranch(besides: ours, orAny: false) {
    case .failure(let failure): return Step(failure)
    case .success(nil): return nil
    case .success(let branch?):
      // It is there after all.
      if branch == remote.branch { return .overtaken }
      let renamed = Remote(name: remote.name, branch: branch)
      let exchange = try Exchange(sync: sync, remote: renamed, local: local)
        .run(repository, &result)
      if case .notExchanged = exchange { return .done(exchange) }
      try repository.setUpstream(branch, of: ours, at: remote.name)
      return .done(exchange)
    }
  }

  /// Puts what was not synced yet on top of the remote's rewritten history, and nothing else of ours.
  ///
  /// First here, then there: from the first change on it is clear which history is meant, and a stop
  /// at any point leaves something to send as any other.
  private func accept(
    _ rewrite: Rewrite,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Step {
    let theirs = rewrite.theirs
    try repository.vet(
      theirs.tree,
      known: rewrite.local.tree,
      limits: sync.limits,
      direction: .coming
    )
    let target = try rewrite.takeOver(repository, &result)
    try repository.pin(remote.last, to: theirs.id)
    if target.id == theirs.id { return .done(.exchanged) }
    var sync = sync
    sync.acceptsRewrite = false
    return .done(
      try Exchange(sync: sync, remote: remote, local: target.id).run(repository, &result)
    )
  }

  /// Refuses what must not come; then the remote was seen at that commit.
  private func vet(
    _ theirs: Commit,
    known: ObjectID?,
    _ repository: borrowing Repository
  ) throws(GitError) {
    try repository.vet(theirs.tree, known: known, limits: sync.limits, direction: .coming)
    try repository.pin(remote.last, to: theirs.id)
  }

  /// Our commit as it is to meet one with which it has no history in common.
  ///
  /// - Throws: `otherJournal` when they are two journals and were not asked to become one.
  private func joining(
    _ local: Commit,
    _ theirs: Commit,
    _ repository: borrowing Repository
  ) throws(GitError) -> Commit {
    let path = sync.rules.settingsPath
    let ours = try repository.bytes(repository.file(path, in: local.tree))
    let other = try repository.bytes(repository.file(path, in: theirs.tree))
    let ourID = ours.flatMap(sync.rules.journalID)
    if let ourID, ourID == other.flatMap(sync.rules.journalID) { return local }
    guard sync.joins else {
      let address = try repository.remoteAddress()?.description ?? remote.name
      guard other != nil else {
        throw GitError(
          .noJournal,
          "sync with '\(address)'",
          "it holds files but no journal; the same with --join puts the journal beside them"
        )
      }
      throw GitError(
        .otherJournal,
        "sync with '\(address)'",
        "it holds another journal; the same with --join makes one of both and keeps everything, "
          + "and 'journal init DIR --from \(address)' fetches it into another folder"
      )
    }
    guard let ours, let other else { return local }
    let adopted = try repository.makeBlob(sync.rules.adopting(ours, other))
    return local.holding(try repository.tree(local.tree, changing: [path: TreeFile(adopted)]))
  }
}
