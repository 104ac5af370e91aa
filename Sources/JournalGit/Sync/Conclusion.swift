import JournalFiles

/// The files of a merge that a person began with plain git and left open.
///
/// Files first, the commit with all parents next, git's notes of the merge last: wherever it stops,
/// the next sync goes on.
struct Conclusion {
  let sync: Sync

  /// Puts in the place of what git left on the disk what both sides wrote.
  func settle(
    _ versions: FileVersions,
    _ repository: borrowing Repository
  ) throws(GitError) {
    guard let path = RelativePath(versions.path),
      case .file(let file) = repository.look(at: versions.path, limits: sync.limits)
    else { return }
    let onDisk = try repository.stored(file.bytes, at: versions.path)
    let ended = sync.rules.concluding(versions, onDisk)
    var files = ended.copies.map { (path: $0.path, bytes: $0.bytes) }
    if let bytes = ended.bytes, bytes != onDisk { files.append((versions.path, bytes)) }
    for file in files {
      guard let target = file.path == versions.path ? path : RelativePath(file.path) else {
        continue
      }
      let old = target == path ? try repository.makeBlob(onDisk) : nil
      let new = try repository.makeBlob(file.bytes)
      let bytes = try repository.worked(file.bytes, at: file.path)
      let outcomes = try DisplacedFiles(sync: sync)
        .exchange([Replacement(target, bytes)], [(old: old, new: new)])
      for outcome in outcomes {
        _ = try fileCall("end the merge") { () throws(FileError) in try outcome.get() }
      }
    }
  }
}
