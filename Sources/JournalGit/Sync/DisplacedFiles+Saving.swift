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
  /// - Returns: the paths where that was done; elsewhere something else wrote to the file since it was
  ///   read.
  package func save(
    _ files: [Rewriting],
    _ repository: borrowing Repository
  ) throws(GitError) -> [RelativePath] {
    var saved: [RelativePath] = []
    try save(files, repository, telling: &saved)
    return saved
  }

  /// Does the same; `saved` gets the paths where it was done also when another file fails.
  package func save(
    _ files: [Rewriting],
    _ repository: borrowing Repository,
    telling saved: inout [RelativePath]
  ) throws(GitError) {
    var current: [Placing] = []
    for file in files {
      let onDisk = try fileCall("read what is to be replaced") { () throws(FileError) in
        try root.read(file.path, limit: .max)
      }
      guard onDisk == file.old else { continue }
      let path = file.path.string
      let old = try repository.makeBlob(try repository.stored(file.old, at: path))
      let new = try file.new.map { bytes throws(GitError) in
        Repository.blobID(of: try repository.stored(bytes, at: path))
      }
      current.append(Placing(path: file.path, bytes: file.new, old: old, new: new))
    }
    var merged: [String] = []
    do throws(GitError) {
      try place(current, repository, &merged)
      saved += current.map(\.path)
    } catch {
      saved += current.filter { merged.contains($0.path.string) || isThere($0) }.map(\.path)
      throw error
    }
  }

  private func isThere(_ file: Placing) -> Bool {
    do { return try root.read(file.path, limit: .max) == file.bytes } catch { return false }
  }
}
