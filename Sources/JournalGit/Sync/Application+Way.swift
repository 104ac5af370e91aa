import JournalFiles

/// What lies where files are to come or to go, and is not to be merged with them: a link, a folder that
/// holds nothing but what is not synced, a file where a folder must be, a file that a snapshot leaves out.
extension Application {
  /// Gives it another name, so that no device is kept from all that comes for good, and nothing is sent
  /// that never was to be sent.
  ///
  /// - Returns: the folders in whose place something else lay.
  func clearWay(
    for changes: [TreeChange],
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) -> [RelativePath] {
    var cleared: [RelativePath] = []
    var known: Set<RelativePath> = []
    for change in changes {
      let path = try path(change)
      var folders: [RelativePath] = []
      while let folder = (folders.last ?? path).folder, known.insert(folder).inserted {
        folders.append(folder)
      }
      for folder in folders.reversed() {
        guard let there = try kind(of: folder), there != .folder else { continue }
        try moveAside(folder, there, nil, repository, &result)
        cleared.append(folder)
      }
      guard let there = try kind(of: path) else { continue }
      let reason = there == .file ? try reasonToPassOver(path, change, repository) : nil
      if there != .file || reason != nil {
        try moveAside(path, there, reason, repository, &result)
      }
    }
    return cleared
  }

  /// What else belongs into these folders: where only what came was in them, it would look deleted.
  func files(
    below folders: [RelativePath],
    besides changes: [TreeChange],
    _ repository: borrowing Repository
  ) throws(GitError) -> [TreeChange] {
    guard !folders.isEmpty else { return [] }
    let known = Set(changes.map(\.path))
    return try repository.changes(from: nil, to: new.tree).filter { file in
      !known.contains(file.path) && folders.contains { file.path.hasPrefix($0.string + "/") }
    }
  }

  /// The same for files that go: what has taken their place meanwhile stays, but for one that cannot
  /// be read.
  func clearUnreadable(
    among changes: [TreeChange],
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    for change in changes {
      let path = try path(change)
      guard try kind(of: path) == .file, !sync.root.isReadable(path) else { continue }
      try moveAside(path, .file, .unreadable, repository, &result)
    }
  }

  /// Why a snapshot leaves out the file that lies there; `nil` for one that may be merged with what comes.
  private func reasonToPassOver(
    _ path: RelativePath,
    _ change: TreeChange,
    _ repository: borrowing Repository
  ) throws(GitError) -> Skipped.Reason? {
    // Of what is synced already, only what cannot be read is no part of it.
    if change.old != nil { return sync.root.isReadable(path) ? nil : .unreadable }
    let look = repository.look(at: change.path, limits: sync.limits)
    if let bytes = look.bytes {
      let stored = try repository.stored(bytes, at: change.path)
      if Repository.blobID(of: stored) == change.new?.id { return nil }
    }
    if FolderScan.ignores(change.path, in: repository.handle) { return .ignored }
    if PathRules.isLeftover(name: path.name) { return .leftover }
    if try isInRepository(path) { return .nestedRepository }
    guard case .skipped(let reason) = look, reason != .changing else { return nil }
    return reason
  }

  private func isInRepository(_ path: RelativePath) throws(GitError) -> Bool {
    var folder = path.folder
    while let next = folder {
      if let git = RelativePath(next.string + "/.git"), try kind(of: git) != nil { return true }
      folder = next.folder
    }
    return false
  }

  private func kind(of path: RelativePath) throws(GitError) -> FileKind? {
    try fileCall("make way for what came") { () throws(FileError) in try sync.root.kind(of: path) }
  }

  private func moveAside(
    _ path: RelativePath,
    _ there: FileKind,
    _ reason: Skipped.Reason?,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let mark = Repository.blobID(of: Array(path.string.utf8))
    for name in AsideNames(beside: path.string, "~", mark) {
      guard let aside = RelativePath(name), try kind(of: aside) == nil else { continue }
      let end = there == .folder ? "/" : ""
      let isPrivate =
        reason?.isExpected ?? FolderScan.ignores(path.string + end, in: repository.handle)
      let isIgnored = FolderScan.ignores(aside.string + end, in: repository.handle)
      try fileCall("make way for what came") { () throws(FileError) in
        // What was never to be sent is not sent under another name either.
        if isPrivate, !isIgnored { try ignore(aside) }
        try sync.root.rename(path, to: aside.name, through: DisplacedFiles.folder)
      }
      result.movedAside.append(
        SyncResult.MovedAside(path: path.string, name: aside.string, reason: reason)
      )
      return
    }
  }

  private func ignore(_ path: RelativePath) throws(FileError) {
    let list: RelativePath = ".git/info/exclude"
    let special = "\\*?[]!# "
    let pattern = path.string.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    let old = try sync.root.read(list, limit: 1 << 20) ?? []
    let end = old.isEmpty || old.last == UInt8(ascii: "\n") ? "" : "\n"
    try sync.root.replace(list, with: old + Array("\(end)/\(pattern)\n".utf8))
  }
}
