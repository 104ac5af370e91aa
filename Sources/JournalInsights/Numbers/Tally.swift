/// Counts by word, such that a word that private entries alone use is counted and never named.
public struct Tally: Sendable {
  /// A word with the number of times it was counted.
  public struct Row: Sendable, Hashable {
    /// The word as the person wrote it.
    public let word: String
    /// How many times it was counted.
    public let count: Int
  }

  private var counts: [String: (count: Int, mayBeNamed: Bool)] = [:]
  /// Everything that was counted.
  public private(set) var total = 0

  /// Counts a word once; whether it is counted for the first time.
  @discardableResult
  mutating func add(_ word: String, isPrivate: Bool) -> Bool {
    total += 1
    var known = counts[word] ?? (0, false)
    known.count += 1
    known.mayBeNamed = known.mayBeNamed || !isPrivate
    counts[word] = known
    return known.count == 1
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
