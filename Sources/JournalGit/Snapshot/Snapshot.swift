/// What saving the whole folder did.
package struct Snapshot: Sendable, Hashable {
  /// The commit that the branch is at now, `nil` when there is none yet.
  package let tip: ObjectID?
  /// The paths that differed from the last commit, sorted; empty when nothing was new.
  package let changed: [String]
  /// Files and folders by the names that they got, as all devices spell them.
  package let renamed: [String]
  /// What was left as the last commit had it.
  package let skipped: [Skipped]
  /// Deletions that look like a mistake and were not committed.
  package let heldDeletions: HeldDeletions?
}

/// More files gone or emptied at once than a person deletes, as when a disk is not there or is full.
package struct HeldDeletions: Sendable, Hashable {
  package let count: Int
  /// How many files were tracked.
  package let total: Int

  /// More than 20 files and more than a tenth of all.
  init?(_ count: Int, of total: Int) {
    guard count > 20, count * 10 > total else { return nil }
    self.count = count
    self.total = total
  }
}
