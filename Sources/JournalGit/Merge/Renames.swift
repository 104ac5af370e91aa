/// The files that one side moved: where each was, and where it is now.
///
/// A file that went and one that came are the same one if their content is, else if six tenths of
/// their bytes stand in lines that both have, and both are entries of one kind. No guess is made from
/// folders.
struct Renames {
  private(set) var targets: [String: String] = [:]
  private var untaken: Set<String>

  /// Looks for moves among a side's changes; by likeness only of files that the other side touched too.
  init(
    among changes: [String: TreeChange],
    touched: Set<String>,
    rules: FileRules,
    in repository: borrowing Repository
  ) throws(GitError) {
    let added = changes.values.filter { $0.old == nil }.sorted { $0.path < $1.path }
    let gone = changes.values.filter { $0.new == nil }.sorted { $0.path < $1.path }
    untaken = Set(added.map(\.path))
    guard !untaken.isEmpty else { return }
    for file in gone {
      let same = added.first { $0.new?.id == file.old?.id && untaken.contains($0.path) }
      if let same { take(file.path, same.path) }
    }
    let moved = gone.filter { targets[$0.path] == nil && touched.contains($0.path) && $0.isText }
    let come = added.filter { untaken.contains($0.path) && $0.isText }
    // More than anybody moves between two syncs would take too long to compare.
    guard !moved.isEmpty, moved.count * come.count <= 10_000 else { return }
    let others = try come.map { file throws(GitError) in
      let bytes = try repository.bytes(file.new) ?? []
      return (path: file.path, kind: rules.kind(bytes), lines: LineBytes(bytes))
    }
    for file in moved {
      let bytes = try repository.bytes(file.old) ?? []
      let (kind, old) = (rules.kind(bytes), LineBytes(bytes))
      var best: (path: String, share: Int)?
      for other in others where untaken.contains(other.path) && other.kind == kind {
        let share = old.share(with: other.lines)
        if share >= 60, share > best?.share ?? 0 { best = (other.path, share) }
      }
      if let best { take(file.path, best.path) }
    }
  }

  private mutating func take(_ path: String, _ target: String) {
    targets[path] = target
    untaken.remove(target)
  }
}

extension TreeChange {
  fileprivate var isText: Bool { path.hasSuffix(".md") }
}

/// The lines of a file with how often each stands there.
private struct LineBytes {
  private var counts: [ArraySlice<UInt8>: Int] = [:]
  private let total: Int

  init(_ bytes: [UInt8]) {
    total = bytes.count
    for line in bytes.split(separator: UInt8(ascii: "\n")) { counts[line, default: 0] += 1 }
  }

  /// How many hundredths of the longer one's bytes stand in lines of both.
  func share(with other: LineBytes) -> Int {
    var common = 0
    for (line, count) in counts {
      common += min(count, other.counts[line] ?? 0) * (line.count + 1)
    }
    return common * 100 / max(total, other.total, 1)
  }
}
