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
    var current: [Rewriting] = []
    var ids: [(old: ObjectID?, new: ObjectID?)] = []
    for file in files {
      let onDisk = try fileCall("read what is to be replaced") { () throws(FileError) in
        try root.read(file.path, limit: .max)
      }
      guard onDisk == file.old else { continue }
      current.append(file)
      let old = try repository.makeBlob(try repository.stored(file.old, at: file.path.string))
      let new = try stored(file.new, at: file.path, repository).map(Repository.blobID)
      ids.append((old, new))
    }
    guard !current.isEmpty else { return [] }
    let outcomes = try exchange(current.map { Replacement($0.path, $0.new) }, ids)
    // A file that failed keeps no other's words from being settled.
    var failure: GitError?
    for (file, outcome) in zip(current, outcomes) {
      do throws(GitError) {
        try settle(file, outcome, repository)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return current.map(\.path)
  }

  /// Merges in what came out, if an editor saved after we had read the file.
  private func settle(
    _ file: Rewriting,
    _ outcome: Result<Displaced?, FileError>,
    _ repository: borrowing Repository
  ) throws(GitError) {
    let out = try fileCall("put a file in its place") { () throws(FileError) in
      try outcome.get()
    }
    guard let out, out.bytes != file.old else { return }
    let versions = FileVersions(
      path: file.path.string,
      base: try stored(file.old, at: file.path, repository),
      ours: try stored(out.bytes, at: file.path, repository),
      theirs: try stored(file.new, at: file.path, repository)
    )
    try settle(versions, from: out.path.name, repository)
  }

  private func stored(
    _ bytes: [UInt8]?,
    at path: RelativePath,
    _ repository: borrowing Repository
  ) throws(GitError) -> [UInt8]? {
    try bytes.map { bytes throws(GitError) in try repository.stored(bytes, at: path.string) }
  }
}
