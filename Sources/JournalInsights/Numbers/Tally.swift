/// Counts by word, such that a word that private entries alone use is counted and never named.
public struct Tally: Sendable {
  /// A word with the number of times it was counted.
  public struct Row: Sendable, Hashable {
    /// The word as the person wrote it.
    public let word: String
    /// How many times it was counted.
    public let count: Int
  }

  private struct Count {
    var count = 0
    var mayBeNamed = false

    /// Whether it is the first.
    mutating func add(isPrivate: Bool) -> Bool {
      count += 1
      mayBeNamed = mayBeNamed || !isPrivate
      return count == 1
    }
  }

  private var counts: [String: Count] = [:]
  /// Everything that was counted.
  public private(set) var total = 0

  /// Counts a word once; whether it is counted for the first time.
  @discardableResult
  mutating func add(_ word: String, isPrivate: Bool) -> Bool {
    total += 1
    return counts[word, default: Count()].add(isPrivate: isPrivate)
  }

  /// How many different words were counted, those not to be named among them.
  public var distinct: Int { counts.count }

  /// The words that may be named, the most frequent first, then by alphabet.
  public var rows: [Row] {
    counts.filter(\.value.mayBeNamed)
      .map { Row(word: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }
}
