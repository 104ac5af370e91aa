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
  package func changes(
    from old: ObjectID?,
    to new: ObjectID?
  ) throws(GitError) -> [TreeChange] {
    guard old != new else { return [] }
    let oldTree = try treeObject(old)
    defer { git_tree_free(oldTree) }
    let newTree = try treeObject(new)
    defer { git_tree_free(newTree) }
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    // Whatever the configuration and the attributes say: names, modes and ids decide.
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_SKIP_BINARY_CHECK.rawValue
    options.ignore_submodules = GIT_SUBMODULE_IGNORE_NONE
    let diff = try Handle("compare two trees", freeing: git_diff_free) {
      git_diff_tree_to_tree(&$0, handle, oldTree, newTree, &options)
    }
    return (0..<git_diff_num_deltas(diff.pointer)).compactMap { position in
      guard let delta = git_diff_get_delta(diff.pointer, position)?.pointee else { return nil }
      return TreeChange(
        path: String(cString: delta.new_file.path),
        old: TreeFile(delta.old_file),
        new: TreeFile(delta.new_file)
      )
    }
  }
}

extension TreeFile {
  fileprivate init?(_ file: git_diff_file) {
    guard file.mode != 0 else { return nil }
    self.init(ObjectID(file.id), mode: UInt32(file.mode))
  }
}
