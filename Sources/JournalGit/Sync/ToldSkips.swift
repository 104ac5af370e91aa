import JournalFiles

/// What earlier syncs left out and said so; each file is told once.
struct ToldSkips {
  private let root: Root
  private static let path: RelativePath = ".git/journal/skipped"

  init(of root: Root) {
    self.root = root
  }

  /// Those of a sync's files that no earlier one told; from now on they count as told.
  ///
  /// Where the note of it cannot be read or written, they are told again: that loses nothing.
  func news(among skipped: [Skipped]) -> [Skipped] {
    let skipped = skipped.filter { !$0.reason.isExpected }
    let note = (try? root.read(Self.path, limit: 16 << 20)) ?? []
    let told = Set(note.split(separator: 0).map(Array.init))
    let lines = skipped.map { Array("\($0.reason.description)\t\($0.path)".utf8) }
    if Set(lines) != told {
      try? root.replace(
        Self.path,
        with: Array(lines.joined(separator: [0])),
        isDurable: false
      )
    }
    return zip(skipped, lines).filter { !told.contains($0.1) }.map(\.0)
  }
}
