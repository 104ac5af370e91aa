import JournalFiles

/// What was written to displaced files after they were displaced.
extension DisplacedFiles {
  /// What became of them.
  package struct Return: Sendable, Hashable {
    /// Where something came back.
    package fileprivate(set) var paths: [String] = []
    /// Displaced files that cannot be read; they stay.
    package fileprivate(set) var unreadable: [Skipped] = []
  }

  /// Brings back what was written to displaced files since, and removes them.
  ///
  /// A sync looks at all; a command, beside which a program may still write, at those that were
  /// displaced before a time, in nanoseconds since 1970.
  package func bringBack(
    displacedBefore time: Int64 = .max,
    _ repository: borrowing Repository
  ) throws(GitError) -> Return {
    let operation = "look through replaced files"
    let names = try fileCall(operation) { () throws(FileError) in try root.names(in: Self.folder) }
    let noted = try fileCall(operation) { () throws(FileError) in try entries() }
    var latest: [String: Entry] = [:]
    var order: [String: Int] = [:]
    for (position, entry) in noted.enumerated() {
      latest[entry.name] = entry
      order[entry.name] = order[entry.name] ?? position
    }
    // What was displaced first is what others were typed on.
    let lying = names.map(\.name).sorted {
      (order[Displaced.noted($0)] ?? .max, $0) < (order[Displaced.noted($1)] ?? .max, $1)
    }
    var back = Return()
    for name in lying {
      let entry = latest[Displaced.noted(name)]
      if entry?.since ?? SystemClock.wall() >= time { continue }
      guard let path = RelativePath(name).map({ Self.folder / $0 }) else { continue }
      guard root.isReadable(path) else {
        back.unreadable.append(Skipped(path.string, .displaced(entry?.path ?? path.string)))
        continue
      }
      let bytes = try fileCall(operation) { () throws(FileError) in
        try root.read(path, limit: .max)
      }
      guard let bytes else { continue }
      let stored: [UInt8]
      if let entry {
        stored = try repository.stored(bytes, at: entry.path)
      } else {
        stored = bytes
      }
      if try !isKnown(Repository.blobID(of: stored), entry, repository) {
        back.paths.append(try bringBack(stored, entry, repository))
      }
      try fileCall(operation) { () throws(FileError) in try root.remove(path, isDurable: false) }
    }
    try fileCall(operation) { () throws(FileError) in
      if !lying.isEmpty { try root.syncFolder(Self.folder) }
      // What was displaced by what came back stays for the next time.
      try forgetGone()
    }
    return back
  }

  /// Whether there is nothing in a file but what was in hand when it was put here; one of which
  /// nothing was noted is known if the object store has its like.
  private func isKnown(
    _ id: ObjectID,
    _ entry: Entry?,
    _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    if let entry { return id == entry.old || id == entry.new }
    if id == Repository.blobID(of: []) { return true }
    return try repository.has(id)
  }

  private func bringBack(
    _ bytes: [UInt8],
    _ entry: Entry?,
    _ repository: borrowing Repository
  ) throws(GitError) -> String {
    let id = Repository.blobID(of: bytes)
    guard let entry, let path = RelativePath(entry.path) else {
      return try recover(bytes, id)
    }
    // What no commit holds, git may have thrown away: then nothing is known to be old.
    var base = try repository.blobIfThere(entry.old)
    // What was seen before a stop comes first: where it is in its place already, that changes nothing.
    let seen = entry.seen == id ? nil : try repository.blobIfThere(entry.seen)
    for ours in [seen, bytes].compactMap(\.self) where ours != base {
      let current = try fileCall("read \(EscapedText(fileName: entry.path))") {
        () throws(FileError) in try root.read(path, limit: .max)
      }
      let theirs = try current.map { bytes throws(GitError) in
        try repository.stored(bytes, at: entry.path)
      }
      try settle(
        FileVersions(path: entry.path, base: base, ours: ours, theirs: theirs),
        from: entry.name,
        repository
      )
      base = ours
    }
    return entry.path
  }

  /// Puts words of unknown origin into a file of their own.
  private func recover(_ bytes: [UInt8], _ id: ObjectID) throws(GitError) -> String {
    let path = "recovered~\(id.description.prefix(8)).md"
    try fileCall("bring back what was written") { () throws(FileError) in
      guard let file = RelativePath(path) else { return }
      // A sync that was stopped brought it back before, and somebody may have written on it.
      if try root.status(of: file) == nil { try root.replace(file, with: bytes) }
    }
    return path
  }
}

extension Repository {
  fileprivate func blobIfThere(_ id: ObjectID?) throws(GitError) -> [UInt8]? {
    guard let id, try has(id) else { return nil }
    return try blob(id)
  }
}
