public import JournalFormat

/// Time between two entries, no finer than their dates allow.
public enum Elapsed: Sendable, Hashable {
  /// Below 48 hours, where both dates have a time and an offset.
  case hours(Int)
  case days(Int)

  /// The time from `start` to `end`, which is not earlier.
  public init(from start: EntryDate, to end: EntryDate) {
    if let first = start.instant, let last = end.instant, last - first < 48 * 3600 {
      self = .hours(max(0, last - first) / 3600)
    } else {
      self = .days(end.day - start.day)
    }
  }
}

extension EntryDate {
  /// Whether this may be later than `other`: on a later day, or on the same day and not known to
  /// be earlier.
  func isOnOrAfter(_ other: EntryDate) -> Bool {
    if day != other.day { return day > other.day }
    if let instant, let otherInstant = other.instant { return instant >= otherInstant }
    guard let secondOfDay, let otherSecond = other.secondOfDay else { return true }
    return secondOfDay >= otherSecond
  }

  /// Whether at least 48 hours lie between this and `other`; two days when a time is not known.
  func isTwoDays(before other: EntryDate) -> Bool {
    guard let instant, let later = other.instant else { return other.day - day >= 2 }
    return later - instant >= 48 * 3600
  }
}
