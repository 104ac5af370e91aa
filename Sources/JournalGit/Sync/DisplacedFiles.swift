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
  ///
  /// `ids` are what the others hold as far as the caller knows, and what is to come.
  func exchange(
    _ replacements: [Replacement],
    _ ids: [(old: ObjectID?, new: ObjectID?)]
  ) throws(GitError) -> [Result<Displaced?, FileError>] {
    try fileCall("put a file in its place") { () throws(FileError) in
      try root.exchange(
        replacements,
        keepingIn: Self.folder,
        noting: { names throws(FileError) in
          let known = zip(names, zip(replacements, ids))
          try remember(
            known.map { name, known in
              let (replacement, (old, new)) = known
              return Entry(name: name, path: replacement.path.string, old: old, new: new)
            }
          )
        }
      )
    }
  }

  /// Merges what an editor saved, `ours`, into the file that now holds `theirs`.
  ///
  /// What comes out of the exchange is merged in too, for as long as somebody goes on saving.
  /// `name` is the displaced file in which `ours` lies: only when its words are in their place is it
  /// noted that they are, so that a stop on the way leaves them to the next sync.
  func settle(
    _ versions: FileVersions,
    from name: String,
    _ repository: borrowing Repository
  ) throws(GitError) {
    let path = versions.path
    guard let file = RelativePath(path), var ours = versions.ours else { return }
    var (base, theirs, name) = (versions.base, versions.theirs, name)
    var settled: [Entry] = []
    while true {
      let id = try repository.makeBlob(ours)
      try see(id, in: name, displacedFrom: path)
      settled.append(Entry(name: name, path: path, old: id, new: nil))
      let merged = rules.merge(FileVersions(path: path, base: base, ours: ours, theirs: theirs))
      for copy in merged.copies { try keep(copy, repository) }
      if merged.bytes == theirs { break }
      // Known from here on: if we are stopped with it in hand, it is nobody's words.
      let new = try merged.bytes.map { bytes throws(GitError) in try repository.makeBlob(bytes) }
      let bytes = try merged.bytes.map { bytes throws(GitError) in
        try repository.worked(bytes, at: path)
      }
      let old = try theirs.map { bytes throws(GitError) in try repository.makeBlob(bytes) }
      guard let out = try exchange(file, bytes, (old, new)) else { break }
      let stored = try repository.stored(out.bytes, at: path)
      if stored == theirs { break }
      // Who saved again may not have seen what lay there for a moment, only what they had saved.
      let versions = [theirs, ours, base]
      let origin = versions[rules.origin(stored, versions, path)]
      (base, ours, theirs, name) = (origin, stored, merged.bytes, out.path.name)
    }
    try fileCall("note what was merged") { () throws(FileError) in try remember(settled) }
  }

  /// Writes what a merge keeps beside a file.
  func keep(_ copy: FileMerge.Copy, _ repository: borrowing Repository) throws(GitError) {
    let bytes = try repository.worked(copy.bytes, at: copy.path)
    try fileCall("keep a second version") { () throws(FileError) in
      _ = try root.keep(FileMerge.Copy(path: copy.path, bytes: bytes))
    }
  }

  /// Notes what a displaced file holds that is about to be brought in: half of what an editor is
  /// writing looks as if the rest was deleted, and after a stop the rest must not be merged into that
  /// as if it were old.
  private func see(
    _ id: ObjectID,
    in name: String,
    displacedFrom path: String
  ) throws(GitError) {
    try fileCall("note what is merged") { () throws(FileError) in
      guard var entry = try entries().last(where: { $0.name == name }), entry.seen != id else {
        return
      }
      entry.seen = id
      try remember([entry])
    }
  }

  private func exchange(
    _ path: RelativePath,
    _ bytes: [UInt8]?,
    _ ids: (old: ObjectID?, new: ObjectID?)
  ) throws(GitError) -> Displaced? {
    let outcomes = try exchange([Replacement(path, bytes)], [ids])
    return try fileCall("put a file in its place") { () throws(FileError) in
      try outcomes[0].get()
    }
  }
}
