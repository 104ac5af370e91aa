import CGit2

/// What git refuses to take from a remote, and libgit2 takes to stumble over it later on.
extension Repository {
  /// Looks at what came: libgit2 must be able to read every commit, and find every file of the last.
  ///
  /// - Throws: `damaged`; what came is then led to by nothing.
  func checkSound(_ tip: ObjectID) throws(TransportFailure) {
    do throws(GitError) {
      let known = try self.tip()
      _ = try commits(of: tip, without: known, limit: .max)
      let knownTree = try known.map { id throws(GitError) in try read(id).tree }
      try checkSorted(read(tip).tree, known: knownTree)
    } catch {
      throw .damaged(error.description)
    }
  }

  /// Looks at what a tree has that another has not: where names are not in order, some are not found.
  private func checkSorted(_ id: ObjectID, known: ObjectID?) throws(GitError) {
    guard id != known else { return }
    let tree = try treeObject(id)
    defer { git_tree_free(tree) }
    let knownTree = try treeObject(known)
    defer { git_tree_free(knownTree) }
    var last: OpaquePointer?
    for position in 0..<git_tree_entrycount(tree) {
      guard let entry = git_tree_entry_byindex(tree, position) else { continue }
      if let last, git_tree_entry_cmp(last, entry) >= 0 {
        throw GitError(.other, "read the tree \(id)", "its names are not in order")
      }
      last = entry
      guard let folder = entry.folder else { continue }
      let like = known == nil ? nil : git_tree_entry_byname(knownTree, git_tree_entry_name(entry))
      try checkSorted(folder, known: like?.folder)
    }
  }
}

extension OpaquePointer {
  /// The folder that an entry of a tree is.
  fileprivate var folder: ObjectID? {
    git_tree_entry_type(self) == GIT_OBJECT_TREE
      ? ObjectID(git_tree_entry_id(self).pointee) : nil
  }
}
