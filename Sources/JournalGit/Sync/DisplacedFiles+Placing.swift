import JournalFiles

/// A file that is to take the place of another one.
struct Placing {
  let path: RelativePath
  /// What is to be there, as a folder holds it; `nil`: no file.
  let bytes: [UInt8]?
  /// What is there as far as the caller knows, and what is to come, as the history holds them.
  let old: ObjectID?
  let new: ObjectID?
}

/// Files put in the place of others, together with what an editor saved in that very moment.
extension DisplacedFiles {
  /// Puts the files in place; one that fails keeps no other's words from being settled.
  ///
  /// - Returns: for each file whether an editor's words were merged in.
  func place(
    _ files: [Placing],
    _ repository: borrowing Repository
  ) throws(GitError) -> [Result<Bool, GitError>] {
    guard !files.isEmpty else { return [] }
    var outcomes: [Result<Bool, GitError>] = []
    for (file, outcome) in zip(files, try exchange(files)) {
      outcomes.append(
        Result { () throws(GitError) in try settle(file, outcome, repository) }
      )
    }
    return outcomes
  }

  /// Merges in what came out, if an editor saved after the file had been read; `false` if none did.
  private func settle(
    _ file: Placing,
    _ outcome: Result<Displaced?, FileError>,
    _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    let path = file.path.string
    let out = try fileCall("put a file in its place") { () throws(FileError) in
      try outcome.get()
    }
    guard let out else { return false }
    let saved = try repository.stored(out.bytes, at: path)
    guard ![file.old, file.new].contains(Repository.blobID(of: saved)) else { return false }
    let versions = FileVersions(
      path: path,
      base: try file.old.map { id throws(GitError) in try repository.blob(id) },
      ours: saved,
      theirs: try file.bytes.map { bytes throws(GitError) in
        try repository.stored(bytes, at: path)
      }
    )
    try settle(versions, from: out.path.name, repository)
    return true
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
      let versions = FileVersions(path: path, base: base, ours: ours, theirs: theirs)
      let merged = rules.repeats(versions) ? FileMerge(bytes: ours) : rules.merge(versions)
      for copy in merged.copies { try keep(copy, repository) }
      if merged.bytes == theirs { break }
      // Known from here on: if we are stopped with it in hand, it is nobody's words.
      let new = try merged.bytes.map { bytes throws(GitError) in try repository.makeBlob(bytes) }
      let bytes = try merged.bytes.map { bytes throws(GitError) in
        try repository.worked(bytes, at: path)
      }
      let old = try theirs.map { bytes throws(GitError) in try repository.makeBlob(bytes) }
      let outcome = try exchange([Placing(path: file, bytes: bytes, old: old, new: new)])[0]
      let out = try fileCall("put a file in its place") { () throws(FileError) in
        try outcome.get()
      }
      guard let out else { break }
      let stored = try repository.stored(out.bytes, at: path)
      if stored == theirs { break }
      // Who saved again may not have seen what lay there for a moment, only what they had saved.
      let earlier = [theirs, ours, base]
      let origin = earlier[rules.origin(stored, earlier, path)]
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
}
