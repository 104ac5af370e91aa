/// What the next snapshot would take, and what it would leave.
package struct Uncommitted: Sendable, Hashable {
  /// A path that differs from the last commit, and how.
  package enum Change: Sendable, Hashable {
    /// New, or with other bytes.
    case written(String)
    case gone(String)
    /// Without the text that it had.
    case emptied(String)
    /// The very bytes of a file that is gone.
    case moved(from: String, to: String)
  }

  package internal(set) var skipped: [Skipped]
  private let tracked: Int
  private var written: [(path: String, bytes: ObjectID?)] = []
  private var emptied: [String] = []
  private var gone: [(path: String, bytes: ObjectID)] = []

  init(tracked: Int, skipped: [Skipped]) {
    self.tracked = tracked
    self.skipped = skipped
  }

  /// Adds a path that held bytes and holds others; `nil` for no file, or where nobody looked.
  mutating func add(_ path: String, from old: ObjectID?, to new: ObjectID?) {
    if let old, new == nil {
      gone.append((path, old))
    } else {
      written.append((path, old == nil ? new : nil))
    }
  }

  /// Adds a file that is empty and had text.
  mutating func add(emptied path: String) { emptied.append(path) }

  /// The paths that differ, also those of moved files from where they are gone.
  package var paths: [String] { written.map(\.path) + emptied + gone.map(\.path) }

  /// What would be committed, by path.
  package var changes: [Change] {
    var gone = gone
    var changes: [(path: String, change: Change)] = []
    for (path, bytes) in written {
      if let bytes, let place = gone.firstIndex(where: { $0.bytes == bytes }) {
        changes.append((path, .moved(from: gone.remove(at: place).path, to: path)))
      } else {
        changes.append((path, .written(path)))
      }
    }
    changes += emptied.map { ($0, .emptied($0)) } + gone.map { ($0.path, .gone($0.path)) }
    return changes.sorted { $0.path < $1.path }.map(\.change)
  }

  /// What a sync asks about before it commits that so many files are gone; `nil` where it need not.
  package var heldDeletions: HeldDeletions? {
    HeldDeletions(changes.count(where: \.takesAway), of: tracked)
  }

  package static func == (one: Uncommitted, other: Uncommitted) -> Bool {
    one.changes == other.changes && one.skipped == other.skipped
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(changes) }
}

extension Uncommitted.Change {
  /// Whether words are gone from the folder by it.
  package var takesAway: Bool {
    switch self {
    case .gone, .emptied: true
    case .written, .moved: false
    }
  }
}
