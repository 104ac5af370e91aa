/// Paths that cannot stand beside each other.
extension TreeMerge {
  mutating func settleCollisions(in repository: borrowing Repository) throws(GitError) {
    try settleTwins(in: repository)
    let added = changes.compactMapValues { $0 }.keys.sorted()
    var folders: Set<String> = []
    for path in added {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if !folders.insert(String(folder)).inserted { break }
      }
    }
    for path in added {
      let isFolder = try !repository.files(below: path, in: first).allSatisfy(isRemoved)
      if isFolder || folders.contains(path) { try moveAside(path, in: repository) }
    }
    for folder in folders.sorted() { try moveAside(folder, in: repository) }
  }

  /// Names that the two sides added and that differ only in case: the first by bytes stays.
  private mutating func settleTwins(in repository: borrowing Repository) throws(GitError) {
    var added: [String: String] = [:]
    for change in firstChanges.values where change.old == nil {
      added[PathRules.key(change.path)] = change.path
    }
    for change in secondChanges.values.sorted(by: { $0.path < $1.path }) where change.old == nil {
      guard let twin = added[PathRules.key(change.path)], twin != change.path else { continue }
      let moved = twin.utf8.lexicographicallyPrecedes(change.path.utf8) ? change.path : twin
      try moveAside(moved, in: repository, mark: "-", length: 4)
    }
  }

  /// Gives the file at a path, if there is one, a name that has its hash in it.
  private mutating func moveAside(
    _ path: String,
    in repository: borrowing Repository,
    mark: String = "~",
    length: Int = 8
  ) throws(GitError) {
    guard let file = try file(path, in: repository) else { return }
    let target = TreeMerge.aside(path, mark + file.id.description.prefix(length))
    changes[target] = file
    changes.updateValue(nil, forKey: path)
    notes.append(CommitMessage.Trailer("Copy", target))
  }

  /// The path with a mark before its extension: `a/map.png` → `a/map~0b17c2de.png`.
  private static func aside(_ path: String, _ mark: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    return path[..<dot] + mark + path[dot...]
  }

  /// The file at a path as the merge has it so far; `nil` for none, or a folder.
  private func file(
    _ path: String,
    in repository: borrowing Repository
  ) throws(GitError) -> TreeFile? {
    if let change = changes[path] { return change }
    guard let file = try repository.file(path, in: first), file.mode != TreeFile.folderMode else {
      return nil
    }
    return file
  }

  private func isRemoved(_ path: String) -> Bool {
    if case .some(.none) = changes[path] { true } else { false }
  }
}
