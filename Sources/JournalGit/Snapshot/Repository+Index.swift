import CGit2
import JournalFiles

/// What the index is to say of a path; `nil` that the path is not tracked.
typealias IndexChanges = [String: (file: TreeFile, stamp: FileStamp)?]

/// The index is a cache of stamps: what it says is never believed over the tree and the files.
extension Repository {
  /// Removes an index without a byte in it, as a power cut may leave one: git cannot read it, and
  /// makes it anew where there is none.
  static func dropEmptyIndex(of root: Root) throws(GitError) {
    try fileCall("look at the index") { () throws(FileError) in
      let index: RelativePath = ".git/index"
      if try root.status(of: index)?.size == 0 { try root.remove(index) }
    }
  }

  /// The index as it is on the disk, which tells paths apart by each byte, as trees do.
  ///
  /// With `core.ignorecase`, which git sets where disks know one file by names in any case, libgit2's
  /// would take `Note.md` for `note.md`: neither a new name nor a file that is gone would be seen.
  func index() throws(GitError) -> Handle {
    let index = try Handle("read the index", freeing: git_index_free) {
      git_repository_index(&$0, handle)
    }
    let abilities = git_index_caps(index.pointer)
    let blindness = Int32(GIT_INDEX_CAPABILITY_IGNORE_CASE.rawValue)
    let wasBlind = abilities & blindness != 0
    try git("read the index") {
      if wasBlind { git_index_set_caps(index.pointer, abilities & ~blindness) }
      // What was read before is sorted and found by the other rule.
      return git_index_read(index.pointer, wasBlind ? 1 : 0)
    }
    return index
  }

  /// Tells the index of these paths and no others, and forgets some that it has in another spelling.
  ///
  /// An index that another program holds stays as it was; the next scan finds what it lacks. With
  /// the trees that the changes lie between, an index that held the old one is known to hold the new.
  func updateIndex(
    _ changes: IndexChanges,
    forgetting untidy: [String] = [],
    from old: ObjectID? = nil,
    to new: ObjectID? = nil
  ) throws(GitError) {
    guard !changes.isEmpty || !untidy.isEmpty else { return }
    let deadline = Deadline(after: .seconds(5))
    while true {
      do {
        let index = try index()
        let isKnown = old.flatMap { IndexNote(index.pointer, holds: $0) }?.lies(in: root) == true
        for path in untidy {
          _ = try gitFinds("update the index") { git_index_remove(index.pointer, path, 0) }
        }
        try apply(changes, to: index.pointer)
        notes.renew()
        try git("write the index") { git_index_write(index.pointer) }
        if isKnown, let new { IndexNote(index.pointer, holds: new)?.leave(in: root) }
        return
      } catch {
        guard error.code == .locked else { throw error }
        if deadline.hasPassed { return }
        SystemClock.pause(.milliseconds(50))
      }
    }
  }

  private func apply(_ changes: IndexChanges, to index: OpaquePointer) throws(GitError) {
    // What goes, goes first: adding a path silently drops one that is a folder of it.
    for (path, change) in changes where change == nil {
      _ = try gitFinds("update the index") { git_index_remove(index, path, 0) }
    }
    for case (let path, let (file, stamp)?) in changes {
      try git("update the index") {
        path.withCString {
          var entry = stamp.entry(file)
          entry.path = $0
          return git_index_add(index, &entry)
        }
      }
    }
  }

  /// The paths where the index differs from a tree.
  func staged(_ index: borrowing Handle, against id: ObjectID?) throws(GitError) -> [String] {
    let index = index.pointer
    let note = id.flatMap { IndexNote(index, holds: $0) }
    if let note, note.lies(in: root) { return [] }
    let tree = try treeObject(id)
    defer { git_tree_free(tree) }
    let diff = try Handle("compare the index", freeing: git_diff_free) {
      git_diff_tree_to_index(&$0, handle, tree, index, nil)
    }
    let count = git_diff_num_deltas(diff.pointer)
    if count == 0 { note?.leave(in: root) }
    return (0..<count).compactMap { position in
      guard let path = git_diff_get_delta(diff.pointer, position)?.pointee.new_file.path else {
        return nil
      }
      let entry = git_index_get_bypath(index, path, 0)?.pointee
      return entry?.isLeftOut == true ? nil : String(cString: path)
    }
  }
}

extension git_index_entry {
  /// Whether a sparse checkout leaves the file out: that it is not there is no deletion.
  var isLeftOut: Bool {
    flags_extended & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) != 0
  }
}
