import JournalFiles

/// What lies where files are to come and is none: a link, a folder that holds nothing but what is
/// not synced, a file where a folder must be.
extension Application {
  /// Gives it another name, so that no device is kept from all that comes for good.
  func clearWay(
    for changes: [TreeChange],
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    var known: Set<RelativePath> = []
    for change in changes {
      let path = try path(change)
      var folders: [RelativePath] = []
      while let folder = (folders.last ?? path).folder, known.insert(folder).inserted {
        folders.append(folder)
      }
      for folder in folders.reversed() { try clear(folder, for: .folder, repository, &result) }
      try clear(path, for: .file, repository, &result)
    }
  }

  private func clear(
    _ path: RelativePath,
    for kind: FileKind,
    _ repository: borrowing Repository,
    _ result: inout SyncResult
  ) throws(GitError) {
    let operation = "make way for what came"
    let there = try fileCall(operation) { () throws(FileError) in try sync.root.kind(of: path) }
    guard let there, there != kind else { return }
    let mark = Repository.blobID(of: Array(path.string.utf8))
    for name in AsideNames(beside: path.string, "~", mark) {
      guard let aside = RelativePath(name) else { continue }
      let isTaken = try fileCall(operation) { () throws(FileError) in
        try sync.root.kind(of: aside) != nil
      }
      if isTaken { continue }
      let isIgnored = FolderScan.ignores(
        path.string + (there == .folder ? "/" : ""),
        in: repository.handle
      )
      try fileCall(operation) { () throws(FileError) in
        // What was never to be sent is not sent under another name either.
        if isIgnored { try ignore(aside) }
        try sync.root.rename(path, to: aside.name, through: DisplacedFiles.folder)
      }
      result.movedAside.append(SyncResult.MovedAside(path: path.string, name: aside.string))
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
