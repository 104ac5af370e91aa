extension Entry {
  /// Civil order: date, then time as written, then the event's rank, then id.
  public static func inCivilOrder(_ a: Entry, _ b: Entry) -> Bool {
    if a.date != b.date, a.date < b.date || b.date < a.date { return a.date < b.date }
    if a.eventRank != b.eventRank { return a.eventRank < b.eventRank }
    return a.id < b.id
  }

  private var eventRank: Int {
    guard let event else { return kind == .rejection ? 3 : 1 }
    return Event.allCases.firstIndex(of: event) ?? 1
  }
}

extension [Entry] {
  /// The entries in civil order.
  ///
  /// Places are sorted, not entries, which are large and would be moved many times.
  public var inCivilOrder: [Entry] {
    func comesBefore(_ a: Int, _ b: Int) -> Bool { Entry.inCivilOrder(self[a], self[b]) }
    if indices.dropFirst().allSatisfy({ !comesBefore($0, $0 - 1) }) { return self }
    return indices.sorted(by: comesBefore).map { self[$0] }
  }
}
