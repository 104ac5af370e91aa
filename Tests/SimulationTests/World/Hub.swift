@testable import JournalGit

/// The bare repository that the devices share, and all that ever was its tip.
///
/// All devices of a history keep their objects in one folder, so that to fetch and to push is to move
/// a reference, which the hub does as a server does: only if the old tip is what the new one grew from.
final class Hub {
  /// How the tip came to move.
  enum Move: Equatable {
    case forward
    /// Somebody forced it.
    case forced
  }

  let store: Store
  private(set) var tip: ObjectID?
  private(set) var moves: [(from: ObjectID?, to: ObjectID, how: Move)] = []

  init(_ store: Store) {
    self.store = store
  }

  /// Moves the branch on, or says `false` when the commit does not descend from its tip, or that is
  /// not the one that it must be.
  func accept(_ commit: ObjectID, onto known: ObjectID? = nil) -> Bool {
    if let known, known != tip { return false }
    if let tip, !store.descends(commit, from: tip) { return false }
    move(to: commit, .forward)
    return true
  }

  func move(to commit: ObjectID, _ how: Move) {
    if commit != tip { moves.append((tip, commit, how)) }
    tip = commit
  }
}
