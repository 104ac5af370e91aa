public import JournalFormat

/// The words a period has for feelings: described, not scored (M21).
public struct EmotionWords: Sendable {
  /// How often each word was used.
  public private(set) var words = Tally()
  /// How many different words are not among those offered.
  public private(set) var ownWordCount = 0
  /// The quadrants that were touched.
  public private(set) var quadrants: Set<EmotionQuadrant> = []
  /// Entries with one word or more.
  public private(set) var entryCount = 0
  /// Entries with pleasant and unpleasant words at once.
  public private(set) var mixedCount = 0

  private static let quadrant = Dictionary(
    EmotionQuadrant.allCases.flatMap { quadrant in quadrant.words.map { ($0, quadrant) } },
    uniquingKeysWith: { first, _ in first }
  )

  mutating func read(_ entry: Entry) {
    let named = entry.words(.emotions)
    guard !named.isEmpty else { return }
    entryCount += 1
    var isPleasant = false
    var isUnpleasant = false
    for word in named {
      let isNew = words.add(word, isPrivate: entry.isPrivate)
      guard let quadrant = Self.quadrant[word] else {
        if isNew { ownWordCount += 1 }
        continue
      }
      quadrants.insert(quadrant)
      if quadrant.isPleasant { isPleasant = true } else { isUnpleasant = true }
    }
    if isPleasant, isUnpleasant { mixedCount += 1 }
  }
}
