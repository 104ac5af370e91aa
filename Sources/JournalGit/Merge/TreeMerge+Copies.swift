/// Where what merges keep beside a file goes.
extension TreeMerge {
  /// Puts a copy at its path, or at another one where something else lies there: a copy of the same
  /// bytes that somebody wrote on, or the very file that was merged, when that was a copy.
  mutating func place(
    _ copy: FileMerge.Copy,
    in repository: borrowing Repository
  ) throws(GitError) {
    let id = try repository.makeBlob(copy.bytes)
    for path in TreeMerge.places(of: copy, id) {
      let there: TreeFile?
      if let change = changes[path] {
        there = change
      } else {
        there = try repository.file(path, in: first)
      }
      guard there == nil || there?.id == id else { continue }
      if there == nil { changes[path] = TreeFile(id) }
      guard path != copy.path else { return }
      notes = notes.map { $0 == .init("Copy", copy.path) ? .init("Copy", path) : $0 }
      return
    }
  }

  /// `day~7f3a9c21.md`, else `day~` with other digits; `day-7f3a.md`, else that with more digits.
  private static func places(of copy: FileMerge.Copy, _ id: ObjectID) -> [String] {
    let name = copy.path.lastIndex(of: "/") ?? copy.path.startIndex
    guard let sign = copy.path[name...].firstIndex(of: "~") else {
      return [copy.path] + [4, 40].map { aside(copy.path, "-\(id.description.prefix($0))") }
    }
    let ending = copy.path[sign...].firstIndex(of: ".") ?? copy.path.endIndex
    let path = copy.path[..<sign] + copy.path[ending...]
    return [copy.path] + [8, 40].map { aside(String(path), "~\(id.description.prefix($0))") }
  }
}
