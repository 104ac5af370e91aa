/// What entries are ordered by: date, then time as written, then the event's rank, then id.
struct CivilPlace: Sendable, Comparable {
  private let date: EntryDate
  private let eventRank: Int
  private let id: String

  init(_ entry: Entry) {
    date = entry.date
    eventRank = entry.eventRank
    id = entry.id
  }

  static func < (a: CivilPlace, b: CivilPlace) -> Bool {
    if a.date < b.date || b.date < a.date { return a.date < b.date }
    if a.eventRank != b.eventRank { return a.eventRank < b.eventRank }
    return a.id < b.id
  }
}

extension Entry {
  /// Civil order: date, then time as written, then the event's rank, then id.
  public static func inCivilOrder(_ a: Entry, _ b: Entry) -> Bool {
    if a.date < b.date || b.date < a.date { return a.date < b.date }
    return CivilPlace(a) < CivilPlace(b)
  }

  fileprivate var eventRank: Int {
    guard let event else { return kind == .rejection ? 3 : 1 }
    return Event.allCases.firstIndex(of: event) ?? 1
  }
}

extension [Entry] {
  /// The entries in civil order.
  public var inCivilOrder: [Entry] {
    let isSorted = indices.dropFirst().allSatisfy { !Entry.inCivilOrder(self[$0], self[$0 - 1]) }
    return isSorted ? self : [self].inCivilOrder
  }
}

extension [[Entry]] {
  /// The entries of all lists in civil order.
  ///
  /// Places are sorted, not entries, which are large and would be moved many times.
  public var inCivilOrder: [Entry] {
    let places = indices.flatMap { list in self[list].indices.map { (list: list, index: $0) } }
    return places.sorted { a, b in
      Entry.inCivilOrder(self[a.list][a.index], self[b.list][b.index])
    }.map { self[$0.list][$0.index] }
  }
}
