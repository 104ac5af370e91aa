import JournalFiles

/// What lies where files are to come and is none: a link, a folder that holds nothing but what is
/// not synced, a file where a folder must be.
extension Application {
  /// Gives it another name, so that no device is kept from all that comes for good.
  func clearWay(
    for changes: [TreeChange],
    _ result: inout SyncResult
  ) throws(GitError) {
    var known: Set<RelativePath> = []
    for change in changes {
      let path = try path(change)
      var folders: [RelativePath] = []
      while let folder = (folders.last ?? path).folder, known.insert(folder).inserted {
        folders.append(folder)
      }
      for folder in folders.reversed() { try clear(folder, for: .folder, &result) }
      try clear(path, for: .file, &result)
    }
  }

  private func clear(
    _ path: RelativePath,
    for kind: FileKind,
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
      try fileCall(operation) { () throws(FileError) in
        try sync.root.rename(path, to: aside.name, through: DisplacedFiles.folder)
      }
      result.movedAside.append(SyncResult.MovedAside(path: path.string, name: aside.string))
      return
    }
  }
}
