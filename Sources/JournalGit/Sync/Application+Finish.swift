import JournalFiles

extension Application {
  func path(_ change: TreeChange) throws(GitError) -> RelativePath { try path(change.path) }

  func path(_ path: String) throws(GitError) -> RelativePath {
    guard let relative = RelativePath(path), PathRules.isAllowed(path: path) else {
      throw GitError(.hostile, "write \(EscapedText(fileName: path))", "its name is not allowed")
    }
    return relative
  }

  func target(
    _ change: TreeChange,
    _ repository: borrowing Repository
  ) throws(GitError) -> [UInt8]? {
    guard let bytes = try repository.bytes(change.new) else { return nil }
    return try repository.worked(bytes, at: change.path)
  }

  func removeEmptyFolders(of paths: [String]) throws(GitError) {
    var folders: Set<RelativePath> = []
    for path in paths {
      var folder = RelativePath(path)?.folder
      while let next = folder, folders.insert(next).inserted { folder = next.folder }
    }
    // The innermost first; one that still holds something stays.
    for folder in folders.sorted(by: { $0.string > $1.string }) {
      try fileCall("remove an empty folder") { () throws(FileError) in
        try sync.root.removeFolder(folder)
      }
    }
  }

  /// Moves the branch last: before the files, they would look like a person's undoing of it all.
  func moveBranch(_ repository: borrowing Repository) throws(GitError) {
    try repository.writing { () throws(GitError) in
      try repository.move(
        "refs/heads/" + repository.branch(),
        from: old?.id,
        to: new.id,
        log: "journal: sync"
      )
    }
  }

  /// Tells the index of the files that hold what they should; of others it must not think it knows.
  func updateIndex(
    _ changes: [TreeChange],
    _ repository: borrowing Repository
  ) throws(GitError) {
    var entries: IndexChanges = [:]
    for change in changes {
      switch (change.new, repository.look(at: change.path, limits: sync.limits)) {
      case (let new?, .file(let file)):
        let stored = try repository.stored(file.bytes, at: change.path)
        if Repository.blobID(of: stored) == new.id { entries[change.path] = (new, file.stamp) }
      case (nil, .gone), (nil, .skipped(.unsafeName)): entries.updateValue(nil, forKey: change.path)
      default: continue
      }
    }
    let isWhole = entries.count == changes.count
    try repository.writing { () throws(GitError) in
      try repository.updateIndex(entries, from: isWhole ? old?.tree : nil, to: new.tree)
    }
  }
}
