/// The merge of two trees as a list of changes to the first.
///
/// Paths that one side changed come from that side; the merge of a path that both changed is the
/// journal's. Nothing here depends on which side is ours: the sides come sorted.
struct TreeMerge {
  /// The trees of the two sides.
  let first: ObjectID
  let second: ObjectID
  let base: ObjectID?
  let rules: FileRules
  var changes: [String: TreeFile?] = [:]
  var notes: [CommitMessage.Trailer] = []
  /// What merges of single files keep beside them.
  var copies: [FileMerge.Copy] = []
  var firstChanges: [String: TreeChange] = [:]
  var secondChanges: [String: TreeChange] = [:]

  init(
    base: ObjectID?,
    first: ObjectID,
    second: ObjectID,
    rules: FileRules,
    in repository: borrowing Repository
  ) throws(GitError) {
    self.base = base
    self.first = first
    self.second = second
    self.rules = rules
    firstChanges = TreeMerge.byPath(try repository.changes(from: base, to: first))
    secondChanges = TreeMerge.byPath(try repository.changes(from: base, to: second))
    try followRenames(in: repository)
    for path in secondChanges.keys.sorted() {
      guard let change = secondChanges[path] else { continue }
      if let mine = firstChanges[path], mine.new != change.new {
        try merge(mine, change, in: repository)
      } else {
        changes.updateValue(change.new, forKey: path)
      }
    }
    for copy in copies { try place(copy, in: repository) }
    try settleCollisions(in: repository)
  }

  /// The changes by path; of two spellings of one path, what was under either.
  private static func byPath(_ changes: [TreeChange]) -> [String: TreeChange] {
    Dictionary(changes.map { ($0.path, $0) }) { a, b in
      TreeChange(path: b.new == nil ? a.path : b.path, old: a.old ?? b.old, new: a.new ?? b.new)
    }
  }

  private mutating func merge(
    _ mine: TreeChange,
    _ other: TreeChange,
    in repository: borrowing Repository
  ) throws(GitError) {
    let path = mine.path
    let merged = rules.merge(
      FileVersions(
        path: path,
        base: try repository.bytes(mine.old),
        ours: try repository.bytes(mine.new),
        theirs: try repository.bytes(other.new)
      )
    )
    notes += merged.notes
    if let bytes = merged.bytes {
      // Modes other than a plain file's have no effect; any choice will do that has no side.
      let mode = max(mine.new?.mode ?? 0, other.new?.mode ?? 0)
      changes[path] = TreeFile(try repository.makeBlob(bytes), mode: mode)
    } else {
      changes.updateValue(nil, forKey: path)
    }
    copies += merged.copies
  }
}

/// What became of files that a side moved.
extension TreeMerge {
  /// Lets the other side's edit of a file follow where one side moved it.
  private mutating func followRenames(in repository: borrowing Repository) throws(GitError) {
    let both = Set(firstChanges.keys).intersection(secondChanges.keys)
    let first = try Renames(among: firstChanges, touched: both, rules: rules, in: repository)
      .targets
    let second = try Renames(among: secondChanges, touched: both, rules: rules, in: repository)
      .targets
    for path in both.sorted() {
      switch (first[path], second[path]) {
      case (nil, nil): continue
      case (let target?, nil): follow(path, to: target, isFirst: true)
      case (nil, let target?): follow(path, to: target, isFirst: false)
      case (let one?, let other?): meet(path, one, other)
      }
    }
  }

  /// One side moved the file, the other one edited or deleted it.
  private mutating func follow(_ path: String, to target: String, isFirst: Bool) {
    guard let moved = (isFirst ? firstChanges : secondChanges)[target],
      let edit = (isFirst ? secondChanges : firstChanges)[path],
      (isFirst ? secondChanges : firstChanges)[target] == nil
    else { return }
    guard edit.new != nil else {
      notes.append(CommitMessage.Trailer("Kept-Edit", target))
      return
    }
    let sides = [moved, edit].map { TreeChange(path: target, old: edit.old, new: $0.new) }
    firstChanges[target] = sides[isFirst ? 0 : 1]
    secondChanges[target] = sides[isFirst ? 1 : 0]
    secondChanges[path] = nil
    changes.updateValue(nil, forKey: path)
  }

  /// Both sides moved it: of two names the first by bytes stays.
  private mutating func meet(_ path: String, _ one: String, _ other: String) {
    guard let old = firstChanges[path]?.old, let mine = firstChanges[one]?.new,
      let theirs = secondChanges[other]?.new,
      one == other || firstChanges[other] == nil && secondChanges[one] == nil
    else { return }
    let stays = one.utf8.lexicographicallyPrecedes(other.utf8) ? one : other
    if one != other {
      if stays != one { changes.updateValue(nil, forKey: one) }
      secondChanges[other] = nil
      notes.append(CommitMessage.Trailer("Moved", stays))
    }
    firstChanges[stays] = TreeChange(path: stays, old: old, new: mine)
    secondChanges[stays] = TreeChange(path: stays, old: old, new: theirs)
  }
}
