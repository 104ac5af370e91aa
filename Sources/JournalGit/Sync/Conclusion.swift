import JournalFiles

/// The files of a merge that a person began with plain git and left open.
///
/// Files first, the commit with all parents next, git's notes of the merge last: wherever it stops,
/// the next sync goes on.
struct Conclusion {
  let sync: Sync

  /// Puts in the place of what git left on the disk what both sides wrote.
  ///
  /// - Throws: `unfinished`, before anything is touched, when one of the files is left out.
  func settle(
    _ files: [FileVersions],
    _ repository: borrowing Repository
  ) throws(GitError) {
    for versions in files { _ = try file(at: versions.path, repository) }
    for versions in files { try settle(versions, repository) }
  }

  private func settle(
    _ versions: FileVersions,
    _ repository: borrowing Repository
  ) throws(GitError) {
    guard let path = RelativePath(versions.path) else { return }
    let displaced = try DisplacedFiles(of: sync.root, rules: sync.rules)
    while let file = try file(at: versions.path, repository) {
      let onDisk = try repository.stored(file.bytes, at: versions.path)
      let ended = sync.rules.concluding(versions, onDisk)
      for copy in ended.copies { try displaced.keep(copy, repository) }
      guard let bytes = ended.bytes, bytes != onDisk else { return }
      let worked = try repository.worked(bytes, at: path.string)
      // Another save just now: the merge is ended in that.
      let rewriting = Rewriting(path, from: file.bytes, to: worked)
      if try displaced.save([rewriting], repository)[0].get() { return }
    }
  }

  /// The file with git's marks in it; `nil` where there is none.
  private func file(
    at path: String,
    _ repository: borrowing Repository
  ) throws(GitError) -> WorkingFile? {
    switch repository.look(at: path, limits: sync.limits) {
    case .file(let file): return file
    case .gone: return nil
    case .skipped(let reason):
      let name = EscapedText(fileName: path)
      throw GitError(
        .unfinished,
        "end the merge that was begun with git",
        "both sides changed \(name), and \(reason.description); settle it and run 'git add' on it, "
          + "or run 'git merge --abort'"
      )
    }
  }
}
