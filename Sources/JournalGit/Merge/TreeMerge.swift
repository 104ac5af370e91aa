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
    followRenames()
    for path in secondChanges.keys.sorted() {
      guard let change = secondChanges[path] else { continue }
      if let mine = firstChanges[path] {
        if mine.new != change.new { try merge(mine, change, in: repository) }
      } else {
        changes.updateValue(change.new, forKey: path)
      }
    }
    settleCollisions()
  }

  private static func byPath(_ changes: [TreeChange]) -> [String: TreeChange] {
    Dictionary(changes.map { ($0.path, $0) }) { a, _ in a }
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
    for copy in merged.copies {
      changes[copy.path] = TreeFile(try repository.makeBlob(copy.bytes))
    }
  }
}

/// Renames by exact content: the one kind that needs no guess.
extension TreeMerge {
  /// Lets an edit of a file follow where the other side moved that file.
  private mutating func followRenames() {
    for (path, target) in TreeMerge.renames(firstChanges) {
      guard let edit = secondChanges[path], edit.new != nil, secondChanges[target] == nil else {
        continue
      }
      secondChanges[path] = nil
      secondChanges[target] = TreeChange(path: target, old: edit.old, new: edit.new)
      firstChanges[target] = nil
    }
    for (path, target) in TreeMerge.renames(secondChanges) {
      guard let edit = firstChanges[path], edit.new != nil, firstChanges[target] == nil else {
        continue
      }
      changes.updateValue(nil, forKey: path)
      secondChanges[path] = nil
      secondChanges[target] = TreeChange(path: target, old: edit.old, new: edit.new)
    }
  }

  /// Old path to new path, where a file went and another one with the same content came.
  private static func renames(
    _ changes: [String: TreeChange]
  ) -> [(path: String, target: String)] {
    var added: [ObjectID: [String]] = [:]
    for change in changes.values where change.old == nil {
      if let new = change.new { added[new.id, default: []].append(change.path) }
    }
    return changes.values.filter { $0.new == nil }.sorted { $0.path < $1.path }.compactMap {
      guard let old = $0.old, let target = added[old.id]?.min() else { return nil }
      return ($0.path, target)
    }
  }
}
