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

  /// Notes where files were.
  func remember(_ entries: [Entry]) throws(GitError) {
    guard !entries.isEmpty else { return }
    let all = try self.entries() + entries
    let text = all.map { "\($0.name)\t\($0.id?.description ?? "-")\t\($0.path)\n" }.joined()
    try fileCall("note which files were replaced") { () throws(FileError) in
      try sync.root.replace(list, with: Array(text.utf8))
    }
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
    let entries = Dictionary(try entries().map { ($0.name, $0) }) { _, last in last }
    var back: [String] = []
    for name in names.map(\.name) {
      guard let path = RelativePath(name).map({ folder / $0 }) else { continue }
      let bytes = try fileCall(operation) { () throws(FileError) in
        try sync.root.read(path, limit: .max)
      }
      guard let bytes else { continue }
      let entry = entries[name]
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
    try fileCall(operation) { () throws(FileError) in try sync.root.remove(list) }
    return back
  }

  private func bringBack(
    _ bytes: [UInt8],
    _ entry: Entry?,
    _ repository: borrowing Repository
  ) throws(GitError) -> String {
    let hash = try repository.makeBlob(bytes).description.prefix(8)
    guard let entry, let path = RelativePath(entry.path) else {
      return try write(bytes, to: "recovered~\(hash).md", repository)
    }
    let current = try fileCall("read \(EscapedText(fileName: entry.path))") {
      () throws(FileError) in try sync.root.read(path, limit: .max)
    }
    let merged = sync.rules.merge(
      FileVersions(
        path: entry.path,
        base: try entry.id.map { id throws(GitError) in try repository.blob(id) },
        ours: try current.map { bytes throws(GitError) in
          try repository.stored(bytes, at: entry.path)
        },
        theirs: bytes
      )
    )
    for copy in merged.copies { _ = try write(copy.bytes, to: copy.path, repository) }
    if let bytes = merged.bytes { _ = try write(bytes, to: entry.path, repository) }
    return entry.path
  }

  private func write(
    _ bytes: [UInt8],
    to path: String,
    _ repository: borrowing Repository
  ) throws(GitError) -> String {
    let worked = try repository.worked(bytes, at: path)
    try fileCall("bring back what was written") { () throws(FileError) in
      guard let path = RelativePath(path) else { return }
      try sync.root.replace(path, with: worked)
    }
    return path
  }

  private func entries() throws(GitError) -> [Entry] {
    let bytes = try fileCall("read which files were replaced") { () throws(FileError) in
      try sync.root.read(list, limit: 64 << 20)
    }
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      return Entry(name: parts[0], path: parts[2], id: ObjectID(parts[1]))
    }
  }
}
