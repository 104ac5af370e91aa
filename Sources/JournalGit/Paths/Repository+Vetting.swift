import CGit2
import JournalFiles

extension Repository {
  /// Vets what a tree holds that `known` does not, before it is written here or sent, and gives the
  /// bytes of it.
  @discardableResult
  func vet(
    _ tree: ObjectID,
    known: ObjectID?,
    limits: Limits,
    direction: TreeVetting.Direction
  ) throws(GitError) -> Int {
    let store = try Handle("open the object store", freeing: git_odb_free) {
      git_repository_odb(&$0, handle)
    }
    var vetting = TreeVetting(limits: limits, direction: direction)
    try vet(tree, known: known, at: "", depth: 0, &vetting, store.pointer)
    return vetting.bytes
  }

  /// Whether a device that has nothing yet would refuse the tree.
  func exceeds(_ limits: Limits, tree: ObjectID) throws(GitError) -> Bool {
    do throws(GitError) {
      try vet(tree, known: nil, limits: limits, direction: .leaving)
      return false
    } catch {
      guard error.code == .unsendable else { throw error }
      return true
    }
  }

  private func vet(
    _ id: ObjectID,
    known: ObjectID?,
    at prefix: String,
    depth: Int,
    _ vetting: inout TreeVetting,
    _ store: OpaquePointer
  ) throws(GitError) {
    guard id != known else { return }
    let tree = try treeObject(id)
    defer { git_tree_free(tree) }
    let knownTree = try treeObject(known)
    defer { git_tree_free(knownTree) }
    let entries = (0..<git_tree_entrycount(tree)).compactMap { git_tree_entry_byindex(tree, $0) }
    let names = entries.map { String(validatingCString: git_tree_entry_name($0)) }
    try refusing(prefix, vetting.direction) { () throws(TreeVetting.Fault) in
      try vetting.enter(names, depth: depth)
    }
    for case (let entry, let name?) in zip(entries, names) {
      let path = prefix + name
      let inner = ObjectID(git_tree_entry_id(entry).pointee)
      let mode = UInt32(git_tree_entry_filemode_raw(entry).rawValue)
      let old = known == nil ? nil : git_tree_entry_byname(knownTree, name)
      let oldID = old.map { ObjectID(git_tree_entry_id($0).pointee) }
      try refusing(path, vetting.direction) { () throws(TreeVetting.Fault) in
        try vetting.check(mode: mode)
      }
      if git_tree_entry_type(entry) == GIT_OBJECT_TREE {
        let isTree = old.map { git_tree_entry_type($0) == GIT_OBJECT_TREE } ?? false
        try vet(
          inner,
          known: isTree ? oldID : nil,
          at: path + "/",
          depth: depth + 1,
          &vetting,
          store
        )
      } else if inner != oldID {
        let size = try size(of: inner, in: store)
        try refusing(path, vetting.direction) { () throws(TreeVetting.Fault) in
          try vetting.add(path, size: size)
        }
      }
    }
  }

  private func refusing(
    _ path: String,
    _ direction: TreeVetting.Direction,
    _ check: () throws(TreeVetting.Fault) -> Void
  ) throws(GitError) {
    do {
      try check()
    } catch {
      throw GitError(refusing: path, as: error, direction)
    }
  }
}

extension GitError {
  /// A path was refused on its way here, or would be elsewhere.
  init(refusing path: String, as fault: TreeVetting.Fault, _ direction: TreeVetting.Direction) {
    let name = path.isEmpty ? "the top folder" : "\(EscapedText(fileName: path))"
    switch direction {
    case .coming:
      self.init(
        .hostile,
        "take what the remote holds",
        "\(name) was refused: \(fault); nothing of it was taken"
      )
    case .leaving:
      self.init(
        .unsendable,
        "send the journal",
        "your other devices would refuse \(name): \(fault); all is saved here"
      )
    }
  }
}
