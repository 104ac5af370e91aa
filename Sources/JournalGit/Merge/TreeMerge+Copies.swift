/// Where what merges keep beside a file goes.
extension TreeMerge {
  /// Puts a copy at its path, or at another one where something else lies there: a copy of the same
  /// bytes that somebody wrote on, or the very file that was merged, when that was a copy.
  mutating func place(
    _ copy: FileMerge.Copy,
    in repository: borrowing Repository
  ) throws(GitError) {
    let id = try repository.makeBlob(copy.bytes)
    var path = copy.path
    var others = TreeMerge.places(of: copy, id).makeIterator()
    while try !isFree(path, for: id, in: repository), let next = others.next() { path = next }
    if try file(path, in: repository) == nil { changes[path] = TreeFile(id) }
    guard path != copy.path else { return }
    notes = notes.map { $0 == .init("Copy", copy.path) ? .init("Copy", path) : $0 }
  }

  /// Whether a file may have a name: `git~7f3a9c21.png`, a copy of `git.png`, may not.
  private func isFree(
    _ path: String,
    for id: ObjectID,
    in repository: borrowing Repository
  ) throws(GitError) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard PathRules.isAllowed(name: name) else { return false }
    let there = try file(path, in: repository)
    return there == nil || there?.id == id
  }

  /// What lies at a path, as the merge has it so far.
  func file(
    _ path: String,
    in repository: borrowing Repository
  ) throws(GitError) -> TreeFile? {
    if let change = changes[path] { return change }
    return try repository.file(path, in: first)
  }

  /// `day~7f3a9c21.md` with other digits; `day-7f3a.md` with more digits.
  private static func places(of copy: FileMerge.Copy, _ id: ObjectID) -> AsideNames {
    let name = copy.path.lastIndex(of: "/") ?? copy.path.startIndex
    guard let sign = copy.path[name...].firstIndex(of: "~") else {
      return AsideNames(beside: copy.path, "-", id)
    }
    let ending = copy.path[sign...].firstIndex(of: ".") ?? copy.path.endIndex
    return AsideNames(beside: String(copy.path[..<sign] + copy.path[ending...]), "~", id)
  }
}
