import JournalFiles

/// The files that a sync took the place of; they stay until the next one.
///
/// An editor that had one open may write to it still. What the object store does not know then is
/// somebody's words, and goes back to the path it was at.
struct DisplacedFiles {
  /// Where a displaced file was, and what was in it as far as the sync knew.
  struct Entry: Hashable {
    let name: String
    let path: String
    let id: ObjectID?
  }

  let sync: Sync
  private let folder: RelativePath = ".git/journal/displaced"
  private let list: RelativePath = ".git/journal/displaced.list"

  init(sync: Sync) {
    self.sync = sync
  }

  /// Puts files in the place of others; where those were is noted before the first one moves.
  ///
  /// `ids` are what the others hold as far as the sync knows.
  func exchange(
    _ replacements: [Replacement],
    holding ids: [ObjectID?]
  ) throws(GitError) -> [Result<Displaced?, FileError>] {
    func entries(_ names: [String?]) -> [Entry] {
      zip(names, zip(replacements, ids)).compactMap { name, known in
        name.map { Entry(name: $0, path: known.0.path.string, id: known.1) }
      }
    }
    return try fileCall("write what came") { () throws(FileError) in
      let outcomes = try sync.root.exchange(
        replacements,
        keepingIn: folder,
        noting: { names throws(FileError) in try remember(entries(names)) }
      )
      // The files have moved: not even a full disk may keep their words from being settled.
      try? remember(entries(outcomes.map { (try? $0.get())?.path.name }))
      return outcomes
    }
  }

  /// Merges what an editor saved, `ours`, into the file that now holds `theirs`.
  ///
  /// What comes out of the exchange is merged in too, for as long as somebody goes on saving.
  func settle(_ versions: FileVersions, _ repository: borrowing Repository) throws(GitError) {
    let path = versions.path
    guard let file = RelativePath(path), var ours = versions.ours else { return }
    var (base, theirs) = (versions.base, versions.theirs)
    while true {
      _ = try repository.makeBlob(ours)
      let merged = sync.rules.merge(
        FileVersions(path: path, base: base, ours: ours, theirs: theirs)
      )
      for copy in merged.copies {
        guard let path = RelativePath(copy.path) else { continue }
        let bytes = try repository.worked(copy.bytes, at: copy.path)
        _ = try exchange(path, bytes, nil)
      }
      let bytes = try merged.bytes.map { bytes throws(GitError) in
        try repository.worked(bytes, at: path)
      }
      guard let out = try exchange(file, bytes, theirs.map(Repository.blobID)) else { return }
      let stored = try repository.stored(out.bytes, at: path)
      if stored == theirs { return }
      (base, ours, theirs) = (theirs, stored, merged.bytes)
    }
  }

  private func exchange(
    _ path: RelativePath,
    _ bytes: [UInt8]?,
    _ id: ObjectID?
  ) throws(GitError) -> Displaced? {
    let outcomes = try exchange([Replacement(path, bytes)], holding: [id])
    return try fileCall("write what came") { () throws(FileError) in try outcomes[0].get() }
  }

  /// Brings back what was written to displaced files since, and removes them.
  ///
  /// - Returns: the paths where something came back.
  func bringBack(_ repository: borrowing Repository) throws(GitError) -> [String] {
    let operation = "look through replaced files"
    let names = try fileCall(operation) { () throws(FileError) in
      try sync.root.names(in: folder)
    }
    guard !names.isEmpty else { return [] }
    let noted = try fileCall(operation) { () throws(FileError) in try entries() }
    let origins = Dictionary(noted.map { ($0.name, $0) }) { _, last in last }
    var back: [String] = []
    for name in names.map(\.name) {
      guard let path = RelativePath(name).map({ folder / $0 }) else { continue }
      let bytes = try fileCall(operation) { () throws(FileError) in
        try sync.root.read(path, limit: .max)
      }
      guard let bytes else { continue }
      let entry = origins[name]
      let stored: [UInt8]
      if let entry {
        stored = try repository.stored(bytes, at: entry.path)
      } else {
        stored = bytes
      }
      if try !repository.has(Repository.blobID(of: stored)) {
        back.append(try bringBack(stored, entry, repository))
      }
      try fileCall(operation) { () throws(FileError) in try sync.root.remove(path) }
    }
    // What was displaced by what came back stays for the next time.
    let done = Set(names.map(\.name))
    try fileCall(operation) { () throws(FileError) in
      try write(try self.entries().filter { !done.contains($0.name) })
    }
    return back
  }

  private func bringBack(
    _ bytes: [UInt8],
    _ entry: Entry?,
    _ repository: borrowing Repository
  ) throws(GitError) -> String {
    let hash = try repository.makeBlob(bytes).description.prefix(8)
    guard let entry, let path = RelativePath(entry.path) else {
      let path = "recovered~\(hash).md"
      try fileCall("bring back what was written") { () throws(FileError) in
        if let file = RelativePath(path) { try sync.root.replace(file, with: bytes) }
      }
      return path
    }
    let current = try fileCall("read \(EscapedText(fileName: entry.path))") {
      () throws(FileError) in try sync.root.read(path, limit: .max)
    }
    let versions = FileVersions(
      path: entry.path,
      base: try entry.id.map { id throws(GitError) in try repository.blob(id) },
      ours: bytes,
      theirs: try current.map { bytes throws(GitError) in
        try repository.stored(bytes, at: entry.path)
      }
    )
    try settle(versions, repository)
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
    let text = entries.map { "\($0.name)\t\($0.id?.description ?? "-")\t\($0.path)\n" }.joined()
    try sync.root.replace(list, with: Array(text.utf8))
  }

  private func entries() throws(FileError) -> [Entry] {
    let bytes = try sync.root.read(list, limit: 64 << 20)
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      return Entry(name: parts[0], path: parts[2], id: ObjectID(parts[1]))
    }
  }
}
