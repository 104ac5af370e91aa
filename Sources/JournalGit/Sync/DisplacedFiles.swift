package import JournalFiles

/// The files that a sync or a command took the place of; they stay until the next sync.
///
/// A program that had one open may write to it still. What is not what was put aside is then
/// somebody's words, and goes back to the path it was at. Who has the value is the only one to put
/// files there or to take them away: what another process has just displaced is in its hands.
package struct DisplacedFiles: ~Copyable {
  /// Where a displaced file was, what was in it as far as anybody knew, and what took its place.
  ///
  /// After a stop it may be the new file that lies here, because the two were not yet exchanged.
  struct Entry: Hashable {
    let name: String
    let path: String
    let old: ObjectID?
    let new: ObjectID?
    /// What was found in it and was to be brought in, when it is not known that it was.
    var seen: ObjectID?
    /// When it was noted, in nanoseconds since 1970.
    var since = SystemClock.wall()
  }

  let root: Root
  let rules: FileRules
  static let folder: RelativePath = ".git/journal/displaced"
  private let lock: FileLock

  package init(
    of root: Root,
    rules: FileRules,
    patience: Duration = .seconds(30)
  ) throws(GitError) {
    let operation = "put files in place of others"
    let lock = try fileCall(operation) { () throws(FileError) in
      try FileLock(".git/journal/displaced.lock", in: root, patience: patience)
    }
    guard let lock else {
      throw GitError(.locked, operation, "another 'journal' is at it; try again when it is done")
    }
    self.root = root
    self.rules = rules
    self.lock = lock
  }

  /// Puts files in the place of others; where those were is noted before the first one moves.
  func exchange(_ files: [Placing]) throws(GitError) -> [Result<Displaced?, FileError>] {
    try fileCall("put files in their places") { () throws(FileError) in
      try root.exchange(
        files.map { Replacement($0.path, $0.bytes) },
        keepingIn: Self.folder,
        noting: { names throws(FileError) in
          try remember(
            zip(names, files).map { name, file in
              Entry(name: name, path: file.path.string, old: file.old, new: file.new)
            }
          )
        }
      )
    }
  }
}
