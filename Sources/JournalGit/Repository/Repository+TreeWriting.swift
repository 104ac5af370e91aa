import CGit2

extension Repository {
  /// Writes a tree that differs from another one at these paths; `nil` takes a path out.
  ///
  /// A file takes the place of a folder, and a folder that of a file; empty folders go.
  func tree(
    _ tree: ObjectID?,
    changing changes: [String: TreeFile?]
  ) throws(GitError) -> ObjectID {
    let changes = changes.map { (path: $0.key[...], file: $0.value) }
    if let id = try folder(tree, changing: changes) { return id }
    let empty = try builder(nil)
    return try write(empty)
  }

  /// The folder with its changes, `nil` when nothing is left in it.
  private func folder(
    _ old: ObjectID?,
    changing changes: [(path: Substring, file: TreeFile?)]
  ) throws(GitError) -> ObjectID? {
    let builder = try builder(old)
    var files: [Substring: TreeFile?] = [:]
    var folders: [Substring: [(path: Substring, file: TreeFile?)]] = [:]
    for (path, file) in changes {
      if let slash = path.firstIndex(of: "/") {
        folders[path[..<slash], default: []].append((path[path.index(after: slash)...], file))
      } else {
        files.updateValue(file, forKey: path)
      }
    }
    for case (let name, nil) in files where isFile(name, in: builder) {
      try remove(name, from: builder)
    }
    for (name, inner) in folders {
      let entry = git_treebuilder_get(builder.pointer, String(name))
      let isFolder = entry.map { git_tree_entry_type($0) == GIT_OBJECT_TREE } ?? false
      let old = isFolder ? entry.map { ObjectID(git_tree_entry_id($0).pointee) } : nil
      if let id = try folder(old, changing: inner) {
        try insert(name, TreeFile(id, mode: TreeFile.folderMode), into: builder)
      } else if isFolder {
        try remove(name, from: builder)
      }
    }
    for case (let name, let file?) in files { try insert(name, file, into: builder) }
    return git_treebuilder_entrycount(builder.pointer) == 0 ? nil : try write(builder)
  }

  func builder(_ tree: ObjectID?) throws(GitError) -> Handle {
    let tree = try treeObject(tree)
    defer { git_tree_free(tree) }
    return try Handle("write a tree", freeing: git_treebuilder_free) {
      git_treebuilder_new(&$0, handle, tree)
    }
  }

  private func isFile(_ name: Substring, in builder: borrowing Handle) -> Bool {
    let entry = git_treebuilder_get(builder.pointer, String(name))
    return entry.map { git_tree_entry_type($0) != GIT_OBJECT_TREE } ?? false
  }

  func insert(
    _ name: Substring,
    _ file: TreeFile,
    into builder: borrowing Handle
  ) throws(GitError) {
    let builder = builder.pointer
    try git("write a tree") {
      let mode = git_filemode_t(rawValue: file.mode)
      return file.id.pass { git_treebuilder_insert(nil, builder, String(name), $0, mode) }
    }
  }

  func remove(_ name: Substring, from builder: borrowing Handle) throws(GitError) {
    let builder = builder.pointer
    try git("write a tree") { git_treebuilder_remove(builder, String(name)) }
  }

  func write(_ builder: borrowing Handle) throws(GitError) -> ObjectID {
    var id = git_oid()
    let builder = builder.pointer
    try git("write a tree") { git_treebuilder_write(&id, builder) }
    return ObjectID(id)
  }
}
