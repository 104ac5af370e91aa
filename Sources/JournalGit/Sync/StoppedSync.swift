/// A sync that was stopped over its files.
///
/// Saved as they lie there, they would look like what this device wrote itself. So the next sync first
/// goes on where that one was, and tells what came.
struct StoppedSync {
  let sync: Sync
  /// The branch's commit then; `nil` where it had none.
  let old: ObjectID?
  let new: Commit

  static func goOn(
    _ sync: Sync,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    for name in try repository.references(below: Repository.applying) {
      if let old = ObjectID(String(name.dropFirst(Repository.applying.count))),
        let new = try repository.reference(name), try repository.openMerge().isEmpty
      {
        let stopped = StoppedSync(
          sync: sync,
          old: old == Repository.none ? nil : old,
          new: try repository.read(new)
        )
        try stopped.goOn(repository, &result)
      }
      try repository.unpin(name)
    }
  }

  private func goOn(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let tip = try repository.tip().map { id throws(GitError) in try repository.read(id) }
    if let tip, let old, try isRewrite(at: tip, repository) {
      // What was saved since goes on top of the history that was being taken over, too.
      let rewrite = Rewrite(sync: sync, synced: old, local: tip, theirs: new)
      _ = try rewrite.takeOver(repository, &result)
      // It may lie on top of the commit that gives its files other names.
      if let id = new.parents.first {
        result.notes += try repository.read(id).message.trailers.filter { $0.key == "Renamed" }
      }
      result.notes += new.message.trailers
    } else if tip?.id == old {
      try Application(sync: sync, from: tip, to: new).run(repository, &result)
      try tell(repository, &result)
    } else {
      try forgetWhatNeverCame(repository)
    }
  }

  /// Takes files for not brought that still hold what they held, since nobody saved an old copy over
  /// them; the merge of what came brings them.
  private func forgetWhatNeverCame(_ repository: borrowing Repository) throws(GitError) {
    var arrivals = Arrivals(of: sync.root)
    var never: Set<Arrivals.Arrival> = []
    for arrival in arrivals.list {
      guard try repository.file(arrival.path, in: new.tree)?.id == arrival.new,
        let bytes = repository.look(at: arrival.path, limits: sync.limits).bytes,
        Repository.blobID(of: try repository.stored(bytes, at: arrival.path)) == arrival.old
      else { continue }
      never.insert(arrival)
    }
    if never.isEmpty { return }
    arrivals.list.removeAll(where: never.contains)
    arrivals.write()
  }

  private func isRewrite(
    at tip: Commit,
    _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    guard let old, try repository.has(old) else { return false }
    if try repository.descends(new.id, from: old) { return false }
    return try repository.descends(tip.id, from: old)
  }

  /// Tells what came, and what the commit says of itself.
  private func tell(
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    guard let old else { return }
    let changes = try repository.filesChanged(from: old, to: new.id)
    result.receive(changes.filter { $0.device != sync.device })
    result.notes += new.message.trailers
    guard new.message["Journal-Device"] == sync.device else { return }
    result.keptWords += new.message.trailers.filter { $0.key == "Kept-Words" }.map(\.value)
  }
}
