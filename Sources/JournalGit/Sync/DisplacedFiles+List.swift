import JournalFiles

/// The list of where displaced files were.
extension DisplacedFiles {
  private var list: RelativePath { ".git/journal/displaced.list" }

  func remember(_ entries: [Entry]) throws(FileError) {
    try write(self.entries() + entries)
  }

  /// Forgets those that lie there no more, and those of new files, which displaced nothing.
  func forgetGone() throws(FileError) {
    let lying = Set(try root.names(in: Self.folder).map { Displaced.noted($0.name) })
    let noted = try entries()
    let known = noted.filter { lying.contains($0.name) }
    if known.count < noted.count { try write(known) }
  }

  /// The last one of a name holds.
  func entries() throws(FileError) -> [Entry] {
    let bytes = try root.read(list, limit: .max)
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 5).map(String.init)
      guard parts.count == 6, let since = Int64(parts[4]) else { return nil }
      return Entry(
        name: parts[0],
        path: parts[5],
        old: ObjectID(parts[1]),
        new: ObjectID(parts[2]),
        seen: ObjectID(parts[3]),
        since: since
      )
    }
  }

  private func write(_ entries: [Entry]) throws(FileError) {
    if entries.isEmpty { return try root.remove(list) }
    let lines = entries.map { entry in
      ([entry.name] + [entry.old, entry.new, entry.seen].map(\.word)
        + [String(entry.since), entry.path])
        .joined(separator: "\t") + "\n"
    }
    try root.replace(list, with: Array(lines.joined().utf8))
  }
}

extension ObjectID? {
  /// The id, or a dash for none.
  fileprivate var word: String { self?.description ?? "-" }
}
