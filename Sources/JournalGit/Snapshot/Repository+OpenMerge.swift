import CGit2
import JournalFiles

/// A merge that plain git began and that nobody has ended.
extension Repository {
  /// The commits that are being merged into the branch; empty when no merge is open.
  func openMerge() throws(GitError) -> [ObjectID] {
    guard git_repository_state(handle) == Int32(GIT_REPOSITORY_STATE_MERGE.rawValue) else {
      return []
    }
    let bytes = try fileCall("read what is being merged") { () throws(FileError) in
      try root.read(".git/MERGE_HEAD", limit: 1 << 16)
    }
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    let heads = lines.compactMap { ObjectID(String($0)) }
    guard heads.count == lines.count, !heads.isEmpty else {
      throw GitError(
        .unfinished,
        "end the merge that was begun with git",
        "'.git/MERGE_HEAD' cannot be read; run 'git merge --abort'"
      )
    }
    return heads
  }

  /// The files that a merge which git began brings to a commit: as the index has them, else as the other
  /// side has those that we left alone.
  ///
  /// One that a snapshot leaves out, as it is too large, is in the merge by this alone.
  func brought(
    by head: ObjectID,
    to tip: Commit
  ) throws(GitError) -> [String: TreeFile?] {
    let index = try index()
    let base = try mergeBases(tip.id, head).first.map { id throws(GitError) in try read(id).tree }
    var files: [String: TreeFile?] = [:]
    for change in try changes(from: base, to: read(head).tree) where change.new != nil {
      if let entry = git_index_get_bypath(index.pointer, change.path, 0)?.pointee {
        files[change.path] = TreeFile(ObjectID(entry.id), mode: entry.mode)
      } else if try file(change.path, in: tip.tree) == change.old {
        files[change.path] = change.new
      }
    }
    return files
  }

  /// The files that git could not merge, with the three versions that it knows.
  func conflictingFiles() throws(GitError) -> [FileVersions] {
    let index = try index()
    let conflicts = try Handle("read the conflicts", freeing: git_index_conflict_iterator_free) {
      git_index_conflict_iterator_new(&$0, index.pointer)
    }
    var files: [FileVersions] = []
    var sides:
      (
        UnsafePointer<git_index_entry>?, UnsafePointer<git_index_entry>?,
        UnsafePointer<git_index_entry>?
      )
    while git_index_conflict_next(&sides.0, &sides.1, &sides.2, conflicts.pointer) == 0 {
      guard let path = (sides.1 ?? sides.2 ?? sides.0)?.pointee.path else { continue }
      files.append(
        FileVersions(
          path: String(cString: path),
          base: try bytes(sides.0),
          ours: try bytes(sides.1),
          theirs: try bytes(sides.2)
        )
      )
    }
    return files
  }

  private func bytes(_ entry: UnsafePointer<git_index_entry>?) throws(GitError) -> [UInt8]? {
    guard let entry else { return nil }
    return try blob(ObjectID(entry.pointee.id))
  }

  /// Takes the conflicts out of the index, since the files are settled.
  func forgetConflicts() throws(GitError) {
    let index = try index()
    try git("settle the index") { git_index_conflict_cleanup(index.pointer) }
    notes.renew()
    try git("settle the index") { git_index_write(index.pointer) }
  }

  /// Removes git's notes of the merge, since its commit is made.
  func forgetMerge() throws(GitError) {
    try git("end the merge") { git_repository_state_cleanup(handle) }
  }
}
