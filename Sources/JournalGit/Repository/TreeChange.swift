import CGit2

/// What a path stands for in a tree.
package struct TreeFile: Sendable, Hashable {
  package let id: ObjectID
  /// The mode as git writes it, `0o100644` for a plain file.
  package let mode: UInt32

  static let plainMode: UInt32 = 0o100644
  static let folderMode: UInt32 = 0o040000

  package init(_ id: ObjectID, mode: UInt32 = TreeFile.plainMode) {
    self.id = id
    self.mode = mode
  }
}

/// What became of a path between two trees; `nil` stands for no file.
package struct TreeChange: Sendable, Hashable {
  package let path: String
  package let old: TreeFile?
  package let new: TreeFile?
}

extension Repository {
  /// The paths that differ between two trees, in the order of their bytes; `nil` is the empty tree.
  ///
  /// A folder that is the same in both is not entered; libgit2's own comparison reads every one.
  package func changes(
    from old: ObjectID?,
    to new: ObjectID?
  ) throws(GitError) -> [TreeChange] {
    var changes: [TreeChange] = []
    try compare(old, new, below: "", &changes)
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func compare(
    _ old: ObjectID?,
    _ new: ObjectID?,
    below folder: String,
    _ changes: inout [TreeChange]
  ) throws(GitError) {
    guard old != new else { return }
    let oldTree = try treeObject(old)
    defer { git_tree_free(oldTree) }
    let newTree = try treeObject(new)
    defer { git_tree_free(newTree) }
    func compare(_ old: OpaquePointer?, _ new: OpaquePointer?) throws(GitError) {
      guard let name = git_tree_entry_name(old ?? new) else { return }
      let path = folder + String(cString: name)
      let (old, new) = (TreeEntry(old), TreeEntry(new))
      try self.compare(old.folder, new.folder, below: path + "/", &changes)
      if old.file != new.file {
        changes.append(TreeChange(path: path, old: old.file, new: new.file))
      }
    }
    for entry in TreeEntry.all(of: newTree) {
      try compare(oldTree.flatMap { git_tree_entry_byname($0, git_tree_entry_name(entry)) }, entry)
    }
    for entry in TreeEntry.all(of: oldTree)
    where newTree.flatMap({ git_tree_entry_byname($0, git_tree_entry_name(entry)) }) == nil {
      try compare(entry, nil)
    }
  }
}

/// What a name stands for in one tree: a folder, a file, or nothing.
private struct TreeEntry {
  private(set) var folder: ObjectID?
  private(set) var file: TreeFile?

  init(_ entry: OpaquePointer?) {
    guard let entry else { return }
    let id = ObjectID(git_tree_entry_id(entry).pointee)
    if git_tree_entry_type(entry) == GIT_OBJECT_TREE {
      folder = id
    } else {
      // Not the mode as it stands there: old programs wrote 100664 for a file like any other.
      file = TreeFile(id, mode: UInt32(git_tree_entry_filemode(entry).rawValue))
    }
  }

  /// The entries of a tree, which belong to it.
  static func all(of tree: OpaquePointer?) -> [OpaquePointer] {
    guard let tree else { return [] }
    return (0..<git_tree_entrycount(tree)).compactMap { git_tree_entry_byindex(tree, $0) }
  }
}
