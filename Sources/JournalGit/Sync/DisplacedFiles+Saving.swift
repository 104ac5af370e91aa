package import JournalFiles

/// What a command makes of a file that it has read.
package struct Rewriting: Sendable {
  package let path: RelativePath
  package let old: [UInt8]
  /// `nil`: the file goes.
  package let new: [UInt8]?

  package init(_ path: RelativePath, from old: [UInt8], to new: [UInt8]?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

extension DisplacedFiles {
  /// Puts new files in the place of those that were read; what an editor saves in that very moment is
  /// merged in.
  ///
  /// - Returns: for each file whether that was done; `false` where something else wrote to it since it
  ///   was read.
  package func save(
    _ files: [Rewriting],
    _ repository: borrowing Repository
  ) throws(GitError) -> [Result<Bool, GitError>] {
    var current: [Int: Placing] = [:]
    for (position, file) in files.enumerated() {
      let onDisk = try fileCall("read what is to be replaced") { () throws(FileError) in
        try root.read(file.path, limit: .max)
      }
      guard onDisk == file.old else { continue }
      let path = file.path.string
      let old = try repository.makeBlob(try repository.stored(file.old, at: path))
      let new = try file.new.map { bytes throws(GitError) in
        Repository.blobID(of: try repository.stored(bytes, at: path))
      }
      current[position] = Placing(path: file.path, bytes: file.new, old: old, new: new)
    }
    let places = current.sorted { $0.key < $1.key }
    var outcomes = files.map { _ in Result<Bool, GitError>.success(false) }
    for (place, outcome) in zip(places, try self.place(places.map(\.value), repository)) {
      outcomes[place.key] = outcome.map { _ in true }
    }
    return outcomes
  }
}
