import CGit2

extension Repository {
  /// The tree with the names that every device can have, and the paths that got theirs by that; itself
  /// when all have one.
  ///
  /// What it shares with `known`, which is tidy, is not looked at. A page that git calls a program is
  /// none any more.
  /// - Throws: `unsendable` where a name is one that every device refuses.
  func tidied(
    _ tree: ObjectID,
    known: ObjectID?,
    by key: @escaping (String) -> String
  ) throws(GitError) -> (tree: ObjectID, renamed: [String]) {
    var renamed: [String] = []
    let tidy = try tidied([tree], known: known, below: "", by: key, &renamed)
    return (tidy, renamed)
  }

  /// The one folder that several become.
  private func tidied(
    _ folders: [ObjectID],
    known: ObjectID?,
    below path: String,
    by key: @escaping (String) -> String,
    _ renamed: inout [String]
  ) throws(GitError) -> ObjectID {
    if let known, folders == [known] { return known }
    var entries: [TidyFolder.Entry] = []
    for folder in folders { entries += try self.entries(of: folder, at: path) }
    var tidy: [String] = []
    for entry in entries {
      guard let name = PathRules.tidy(name: entry.name) else {
        throw GitError(refusing: path + entry.name, as: .name, .leaving)
      }
      tidy.append(name)
    }
    let knownFolders = try known.map { id throws(GitError) in
      try self.entries(of: id, at: path).filter(\.isFolder)
    }
    let places = TidyFolder(entries, tidy: tidy, by: key).places
    var isChanged = folders.count > 1 || places.count != entries.count
    var files: [(name: String, file: TreeFile)] = []
    for place in places {
      var (id, mode) = (place.entries[0].file.id, place.entries[0].file.mode)
      if place.isRenamed { renamed.append(path + place.name) }
      if place.entries[0].isFolder {
        let known = knownFolders?.first { $0.name.utf8.elementsEqual(place.name.utf8) }?.file.id
        let inner = place.entries.map(\.file.id)
        id = try tidied(inner, known: known, below: path + place.name + "/", by: key, &renamed)
      } else if place.name.isPageName {
        mode &= ~0o111
      }
      let file = TreeFile(id, mode: mode)
      isChanged = isChanged || place.isRenamed || file != place.entries[0].file
      files.append((place.name, file))
    }
    guard isChanged else { return folders[0] }
    let builder = try builder(nil)
    for (name, file) in files { try insert(name[...], file, into: builder) }
    return try write(builder)
  }

  private func entries(of folder: ObjectID, at path: String) throws(GitError) -> [TidyFolder.Entry]
  {
    let tree = try treeObject(folder)
    defer { git_tree_free(tree) }
    var entries: [TidyFolder.Entry] = []
    for position in 0..<git_tree_entrycount(tree) {
      guard let entry = git_tree_entry_byindex(tree, position) else { continue }
      guard let name = String(validatingCString: git_tree_entry_name(entry)) else {
        let shown = path + String(cString: git_tree_entry_name(entry))
        throw GitError(refusing: shown, as: .name, .leaving)
      }
      let id = ObjectID(git_tree_entry_id(entry).pointee)
      let mode = UInt32(git_tree_entry_filemode(entry).rawValue)
      entries.append(TidyFolder.Entry(name: name, file: TreeFile(id, mode: mode)))
    }
    return entries
  }
}

extension String {
  /// Whether it is the name of a text that no system runs.
  fileprivate var isPageName: Bool { hasSuffix(".md") || hasSuffix(".yaml") }
}
