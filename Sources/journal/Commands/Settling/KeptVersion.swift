import JournalFormat

/// What a person wants to stay of something that waits.
enum KeptVersion: Hashable {
  /// The version with this place, counted from 0.
  case version(Int)
  case all
  /// What they are going to write.
  case edited

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
  ]

  /// Reads `first`, `2`, `both`, `b`, `edit`, `e`.
  init(_ typed: String, of conflict: OpenConflict) throws(Failure) {
    let word = typed.lowercased()
    let count = conflict.versions.count
    switch word {
    case "edit", "e": self = .edited
    case _ where conflict.mayKeepAll && ["both", "all", "b"].contains(word): self = .all
    default:
      let number = Int(word) ?? Self.ordinals.firstIndex(of: word).map { $0 + 1 }
      guard let number, (1...count).contains(number) else {
        throw .unknown("choice here", typed, among: Self.words(for: conflict))
      }
      self = .version(number - 1)
    }
  }

  /// The words that may be typed.
  static func words(for conflict: OpenConflict) -> [String] {
    ordinals.prefix(conflict.versions.count) + (conflict.mayKeepAll ? ["both"] : []) + ["edit"]
  }

  /// The choice as a library knows it; `nil` for one that nobody has written yet.
  var settlement: Settlement? {
    switch self {
    case .version(let index): .version(index)
    case .all: .all
    case .edited: nil
    }
  }
}
