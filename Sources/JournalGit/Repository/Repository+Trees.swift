import CGit2
package import JournalFiles

extension Repository {
  /// A file as the branch has it, with the bytes that it would have in the folder; `nil` when the
  /// branch has none.
  package func committed(_ path: RelativePath) throws(GitError) -> [UInt8]? {
    guard let tip = try tip(), let file = try file(path.string, in: read(tip).tree) else {
      return nil
    }
    return try worked(blob(file.id), at: path.string)
  }

  /// The file at a path of a tree, `nil` when there is none.
  package func file(_ path: String, in tree: ObjectID) throws(GitError) -> TreeFile? {
    let top = try treeObject(tree)
    defer { git_tree_free(top) }
    var entry: OpaquePointer?
    let isFound = try gitFinds("look for a file in a tree") {
      git_tree_entry_bypath(&entry, top, path)
    }
    guard isFound, let entry else { return nil }
    defer { git_tree_entry_free(entry) }
    return TreeFile(
      ObjectID(git_tree_entry_id(entry).pointee),
      mode: UInt32(git_tree_entry_filemode(entry).rawValue)
    )
  }

  /// A tree that the caller must free; `nil` for `nil`.
  func treeObject(_ id: ObjectID?) throws(GitError) -> OpaquePointer? {
    guard let id else { return nil }
    return try gitObject("read a tree") { out in
      id.pass { git_tree_lookup(&out, handle, $0) }
    }
  }
}
