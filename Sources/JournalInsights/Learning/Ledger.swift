import JournalFormat

/// Words counted by the applications that name them, as what one wants and what employers ask.
public struct Ledger: Sendable {
  private var seen: Set<String> = []
  /// How many applications name each word.
  public private(set) var words = Tally()

  mutating func read(_ named: [String], of entry: Entry) {
    for word in named where seen.insert("\(word)\n\(entry.app ?? entry.id)").inserted {
      words.add(word, isPrivate: entry.isPrivate)
    }
  }
}
