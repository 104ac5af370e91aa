import JournalFiles

/// Files that an editor wrote back as they were before a sync: what had come is brought in again.
///
/// A save that holds half or less of the words that came was typed on what was there before them,
/// unless the person took the rest away at once. So this is done once: who saves the very same text a
/// second time means it. What the journal's own commands made of what came is meant in any case.
struct StaleSaves {
  let sync: Sync
  private typealias Arrival = Arrivals.Arrival

  /// Makes a commit on top of the tip, in which all is saved, if there is such a file.
  ///
  /// - Returns: the commit that the branch is at then.
  func mend(
    _ tip: ObjectID?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> ObjectID? {
    var arrivals = Arrivals(of: sync.root)
    guard let tip, arrivals.seen != tip, !arrivals.list.isEmpty else { return tip }
    let commit = try repository.read(tip)
    let byPath = Dictionary(grouping: arrivals.list, by: \.path)
    var changes: [String: TreeFile?] = [:]
    var notes: [CommitMessage.Trailer] = []
    for (path, own) in byPath.sorted(by: { $0.key < $1.key }) {
      guard let last = own.last else { continue }
      let file = try repository.file(path, in: commit.tree)
      if file?.id == last.new { continue }
      arrivals.list.removeAll { $0.path == path }
      guard let file, !(last.isAgain && file.id == last.old),
        try !isMeant(last, since: arrivals.seen, commit, repository),
        let merged = try merge(file, own, repository)
      else { continue }
      if let bytes = merged.bytes {
        changes[path] = TreeFile(try repository.makeBlob(bytes), mode: file.mode)
      }
      notes += [CommitMessage.Trailer("Kept-Words", path)] + merged.notes
      result.keptWords.append(path)
    }
    arrivals.seen = tip
    guard !changes.isEmpty else {
      arrivals.write()
      return tip
    }
    let mended = try apply(changes, notes, to: commit, repository, &result)
    arrivals.add(try repository.changes(from: commit.tree, to: mended.tree), isAgain: true)
    arrivals.seen = mended.id
    arrivals.write()
    return mended.id
  }

  /// Whether a command other than a sync made the file out of what came: it knew what it replaced.
  private func isMeant(
    _ arrival: Arrival,
    since seen: ObjectID?,
    _ tip: Commit,
    _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    var known = seen
    if let seen, try !repository.has(seen) { known = nil }
    for commit in try repository.commits(of: tip.id, without: known, limit: 100)
    where !commit.isMerge {
      let changes = try repository.changes(by: commit)
      guard let change = changes.first(where: { $0.path == arrival.path }) else { continue }
      guard let command = commit.message["Journal-Command"], command != "sync" else { return false }
      if change.old?.id == arrival.new { return true }
    }
    return false
  }

  /// The save together with what came after it was begun; `nil` when its writer had seen what came.
  private func merge(
    _ file: TreeFile,
    _ arrivals: [Arrival],
    _ repository: borrowing Repository
  ) throws(GitError) -> FileMerge? {
    guard let last = arrivals.last else { return nil }
    let saved = try repository.blob(file.id)
    var base: [UInt8]?
    for arrival in arrivals.reversed() {
      guard try repository.has(arrival.old), try repository.has(arrival.new) else { break }
      let old = try repository.blob(arrival.old)
      if sync.rules.hasSeen(saved, try repository.blob(arrival.new), old, arrival.path) { break }
      base = old
    }
    guard let base else { return nil }
    return sync.rules.restoring(
      FileVersions(
        path: last.path,
        base: base,
        ours: saved,
        theirs: try repository.blob(last.new)
      )
    )
  }

  private func apply(
    _ changes: [String: TreeFile?],
    _ notes: [CommitMessage.Trailer],
    to commit: Commit,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> Commit {
    var message = CommitMessage(
      "Keep what came from other devices",
      command: "sync",
      device: sync.device
    )
    message.trailers += notes
    let id = try repository.makeOwnCommit(
      tree: repository.tree(commit.tree, changing: changes),
      parents: [commit.id],
      message: message,
      at: .at(sync.clock(), after: [commit.time])
    )
    let mended = try repository.read(id)
    var application = Application(sync: sync, from: commit, to: mended)
    application.brings = false
    try application.run(repository, &result)
    return mended
  }
}
