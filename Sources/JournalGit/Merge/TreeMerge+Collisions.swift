/// Paths that cannot stand beside each other on every file system.
///
/// Each side is without them, so both of a pair were touched by one side or the other.
extension TreeMerge {
  /// Lets the name in small letters stay wherever two differ only in case, as `TidyFolder` does.
  ///
  /// A folder takes in the other's files; a file that meets another, or a folder, gets a name that
  /// has its hash in it.
  mutating func settleCollisions(in repository: borrowing Repository) throws(GitError) {
    let touched = Set(firstChanges.keys).union(secondChanges.keys).union(changes.keys)
    let paths = touched.filter { file($0) != nil }
      .sorted { PathRules.keeps($0, as: $0, over: $1, as: $1) }
    let folders = FolderSpellings(of: paths, by: rules.pathKey)
    var taken: [String: (path: String, id: ObjectID)] = [:]
    var moved: [String: String] = [:]
    var copies: [CommitMessage.Trailer] = []
    for path in paths {
      guard let file = file(path) else { continue }
      var target = folders.respelling(path)
      let there = taken[rules.pathKey(target)]
      let isTwin = there != nil && there?.id != file.id
      if isTwin || there == nil && folders.has(target) {
        for name in AsideNames(beside: target, isTwin ? "-" : "~", file.id) {
          let known = try self.file(name, in: repository)
          let other = taken[rules.pathKey(name)] ?? known.map { (name, $0.id) }
          target = other?.path ?? name
          if other == nil && !folders.has(name) || other?.id == file.id { break }
        }
        copies.append(CommitMessage.Trailer("Copy", target))
      } else if let there {
        target = there.path
      }
      if taken[rules.pathKey(target)] == nil { taken[rules.pathKey(target)] = (target, file.id) }
      guard target != path else { continue }
      moved[path] = target
      changes.updateValue(nil, forKey: path)
      changes[target] = file
    }
    notes = notes.map { $0.following(moved) } + copies
  }

  /// The file at a path that a side touched, as the merge has it so far.
  private func file(_ path: String) -> TreeFile? {
    if let change = changes[path] { change } else { firstChanges[path]?.new }
  }

  /// The path with a mark before its extension: `a/map.png` → `a/map~0b17c2de.png`.
  ///
  /// A name that would become too long loses the end of its stem.
  static func aside(_ path: String, _ mark: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    // What is longer is no extension but a sentence with a full stop in it.
    let ending = path[dot...].utf8.count > 32 ? "" : path[dot...]
    var stem = path[name..<(ending.isEmpty ? path.endIndex : dot)]
    let room = PathRules.longestName - mark.utf8.count - ending.utf8.count
    while stem.utf8.count > room { stem.removeLast() }
    let aside = "\(stem)\(mark)\(ending)"
    // `git~…` could be Windows' short name of `.git`.
    let isSafe = !PathRules.isGitFolder(name: aside)
    return path[..<name] + (isSafe ? aside : aside.replacing("~", with: "-"))
  }
}

/// The folders of paths, and for those that differ only in case the one name they get.
private struct FolderSpellings {
  /// By the key of the folder's path, its name in small letters.
  private var names: [String: Substring] = [:]
  private var areMixed = false
  private let key: (String) -> String

  init(of paths: [String], by key: @escaping (String) -> String) {
    self.key = key
    var seen: Set<Substring> = []
    for path in paths {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard seen.insert(folder).inserted else { break }
        let name = folder.lastIndex(of: "/").map { folder[folder.index(after: $0)...] } ?? folder
        let key = self.key(String(folder))
        if let known = names[key], known != name {
          areMixed = true
          if name.utf8.lexicographicallyPrecedes(known.utf8) { continue }
        }
        names[key] = name
      }
    }
  }

  /// Whether the path, but for case, is a folder's.
  func has(_ path: String) -> Bool { names[key(path)] != nil }

  /// The path with its folders' names as they are to be.
  func respelling(_ path: String) -> String {
    guard areMixed, let slash = path.lastIndex(of: "/") else { return path }
    return folder(String(path[..<slash])) + path[slash...]
  }

  private func folder(_ path: String) -> String {
    let name = names[key(path)] ?? path[...]
    guard let slash = path.lastIndex(of: "/") else { return String(name) }
    return folder(String(path[..<slash])) + "/" + name
  }
}

extension CommitMessage.Trailer {
  /// The same with the path that its file has now.
  fileprivate func following(_ moved: [String: String]) -> Self {
    if let target = moved[value] { return Self(key, target) }
    guard let space = value.lastIndex(of: " "), let target = moved[String(value[..<space])] else {
      return self
    }
    return Self(key, target + value[space...])
  }
}
