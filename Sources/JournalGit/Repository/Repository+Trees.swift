import CGit2

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

extension Repository {
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

  /// Writes a tree that differs from another one at these paths; `nil` takes a path out.
  func tree(
    _ tree: ObjectID?,
    changing changes: [String: TreeFile?]
  ) throws(GitError) -> ObjectID {
    var result: ObjectID
    if let tree { result = tree } else { result = try emptyTree() }
    // What goes, goes first: a folder may come where a file was.
    let removed = changes.filter { $0.value == nil }.map(\.key).sorted()
    result = try update(result, removed.map { ($0, nil) })
    let set = changes.compactMapValues { $0 }.sorted { $0.key < $1.key }
    return try update(result, set.map { ($0.key, $0.value) })
  }

  private func emptyTree() throws(GitError) -> ObjectID {
    let builder = try Handle("write a tree", freeing: git_treebuilder_free) {
      git_treebuilder_new(&$0, handle, nil)
    }
    var id = git_oid()
    try git("write a tree") { git_treebuilder_write(&id, builder.pointer) }
    return ObjectID(id)
  }

  private func update(
    _ tree: ObjectID,
    _ changes: [(path: String, file: TreeFile?)]
  ) throws(GitError) -> ObjectID {
    guard !changes.isEmpty else { return tree }
    let baseline = try treeObject(tree)
    defer { git_tree_free(baseline) }
    let paths = changes.map { strdup($0.path) }
    defer { for path in paths { free(path) } }
    let updates = zip(changes, paths).map { change, path in
      git_tree_update(
        action: change.file == nil ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT,
        id: change.file?.id.raw ?? git_oid(),
        filemode: git_filemode_t(rawValue: change.file?.mode ?? 0),
        path: path
      )
    }
    var id = git_oid()
    try git("write a tree") {
      git_tree_create_updated(&id, handle, baseline, updates.count, updates)
    }
    return ObjectID(id)
  }

  /// A tree that the caller must free; `nil` for `nil`.
  func treeObject(_ id: ObjectID?) throws(GitError) -> OpaquePointer? {
    guard let id else { return nil }
    return try gitObject("read a tree") { out in
      id.pass { git_tree_lookup(&out, handle, $0) }
    }
  }
}
