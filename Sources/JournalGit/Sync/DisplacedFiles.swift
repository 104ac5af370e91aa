import JournalFiles

/// The files that a sync took the place of; they stay until the next one.
///
/// An editor that had one open may write to it still. What is not what the sync put aside is then
/// somebody's words, and goes back to the path it was at.
struct DisplacedFiles {
  /// Where a displaced file was, what was in it as far as the sync knew, and what took its place.
  ///
  /// After a stop it may be the new file that lies here, because the two were not yet exchanged.
  struct Entry: Hashable {
    let name: String
    let path: String
    let old: ObjectID?
    let new: ObjectID?
    /// What was found in it and was to be brought in, when it is not known that it was.
    var seen: ObjectID?
  }

  let sync: Sync
  static let folder: RelativePath = ".git/journal/displaced"
  private let list: RelativePath = ".git/journal/displaced.list"

  init(sync: Sync) {
    self.sync = sync
  }

  /// Puts files in the place of others; where those were is noted before the first one moves.
  ///
  /// `ids` are what the others hold as far as the sync knows, and what is to come.
  func exchange(
    _ replacements: [Replacement],
    _ ids: [(old: ObjectID?, new: ObjectID?)]
  ) throws(GitError) -> [Result<Displaced?, FileError>] {
    try fileCall("write what came") { () throws(FileError) in
      try sync.root.exchange(
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
      let merged = sync.rules.merge(
        FileVersions(path: path, base: base, ours: ours, theirs: theirs)
      )
      for copy in merged.copies {
        guard let path = RelativePath(copy.path) else { continue }
        let id = try repository.makeBlob(copy.bytes)
        let bytes = try repository.worked(copy.bytes, at: copy.path)
        _ = try exchange(path, bytes, (id, id))
      }
      if merged.bytes == theirs { break }
      // Known from here on: if the sync is stopped with it in hand, it is nobody's words.
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
      let origin = versions[sync.rules.origin(stored, versions, path)]
      (base, ours, theirs, name) = (origin, stored, merged.bytes, out.path.name)
    }
    try fileCall("note what was merged") { () throws(FileError) in try remember(settled) }
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
      guard var entry = try entries().last(where: { $0.name == name }) else { return }
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
    return try fileCall("write what came") { () throws(FileError) in try outcomes[0].get() }
  }

  /// Brings back what was written to displaced files since, and removes them.
  ///
  /// - Returns: the paths where something came back.
  func bringBack(_ repository: borrowing Repository) throws(GitError) -> [String] {
    let operation = "look through replaced files"
    let names = try fileCall(operation) { () throws(FileError) in
      try sync.root.names(in: Self.folder)
    }
    guard !names.isEmpty else { return [] }
    let noted = try fileCall(operation) { () throws(FileError) in try entries() }
    let origins = Dictionary(noted.map { ($0.name, $0) }) { _, last in last }
    var back: [String] = []
    for name in names.map(\.name) {
      guard let path = RelativePath(name).map({ Self.folder / $0 }) else { continue }
      let bytes = try fileCall(operation) { () throws(FileError) in
        try sync.root.read(path, limit: .max)
      }
      guard let bytes else { continue }
      let entry = origins[Displaced.noted(name)]
      let stored: [UInt8]
      if let entry {
        stored = try repository.stored(bytes, at: entry.path)
      } else {
        stored = bytes
      }
      if try !isKnown(Repository.blobID(of: stored), entry, repository) {
        back.append(try bringBack(stored, entry, repository))
      }
      try fileCall(operation) { () throws(FileError) in try sync.root.remove(path) }
    }
    // What was displaced by what came back stays for the next time.
    let done = Set(names.map { Displaced.noted($0.name) })
    try fileCall(operation) { () throws(FileError) in
      try write(try self.entries().filter { !done.contains($0.name) })
    }
    return back
  }

  /// Whether there is nothing in a file but what the sync that put it here had in hand; one of which
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
    let hash = Repository.blobID(of: bytes).description.prefix(8)
    guard let entry, let path = RelativePath(entry.path) else {
      let path = "recovered~\(hash).md"
      try fileCall("bring back what was written") { () throws(FileError) in
        guard let file = RelativePath(path) else { return }
        // A sync that was stopped brought it back before, and somebody may have written on it.
        if try sync.root.status(of: file) == nil { try sync.root.replace(file, with: bytes) }
      }
      return path
    }
    var base = try entry.old.map { id throws(GitError) in try repository.blob(id) }
    // What was seen before a stop comes first: where it is in its place already, that changes nothing.
    for id in [entry.seen, Repository.blobID(of: bytes)].compactMap(\.self) {
      let ours = id == entry.seen ? try repository.blob(id) : bytes
      if ours == base { continue }
      let current = try fileCall("read \(EscapedText(fileName: entry.path))") {
        () throws(FileError) in try sync.root.read(path, limit: .max)
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
}

/// The list of where they were.
extension DisplacedFiles {
  private func remember(_ entries: [Entry]) throws(FileError) {
    let known = try self.entries()
    let new = Set(entries).subtracting(known)
    if !new.isEmpty { try write(known + entries.filter(new.contains)) }
  }

  private func write(_ entries: [Entry]) throws(FileError) {
    if entries.isEmpty { return try sync.root.remove(list) }
    let lines = entries.map { entry in
      ([entry.name] + [entry.old, entry.new, entry.seen].map(\.word) + [entry.path])
        .joined(separator: "\t") + "\n"
    }
    try sync.root.replace(list, with: Array(lines.joined().utf8))
  }

  private func entries() throws(FileError) -> [Entry] {
    let bytes = try sync.root.read(list, limit: 64 << 20)
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 4).map(String.init)
      guard parts.count == 5 else { return nil }
      return Entry(
        name: parts[0],
        path: parts[4],
        old: ObjectID(parts[1]),
        new: ObjectID(parts[2]),
        seen: ObjectID(parts[3])
      )
    }
  }
}

extension ObjectID? {
  /// The id, or a dash for none.
  fileprivate var word: String { self?.description ?? "-" }
}
