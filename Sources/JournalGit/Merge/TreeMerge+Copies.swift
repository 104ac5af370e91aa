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
    var places = CopyPlaces(of: copy)
    while let next = places.next() {
      path = next
      guard let there = try file(path, in: repository), there.id != id else { break }
    }
    if try file(path, in: repository) == nil { changes[path] = TreeFile(id) }
    guard path != copy.path else { return }
    notes = notes.map { $0 == .init("Copy", copy.path) ? .init("Copy", path) : $0 }
  }

  /// What lies at a path, as the merge has it so far.
  func file(
    _ path: String,
    in repository: borrowing Repository
  ) throws(GitError) -> TreeFile? {
    if let change = changes[path] { return change }
    return try repository.file(path, in: first)
  }
}
