public import JournalFormat

/// The stretch of time that a summary covers.
public enum Period: Sendable, Hashable {
  /// A week as ISO 8601 counts it, Monday to Sunday.
  case week(year: Int, week: Int)
  case month(year: Int, month: Int)
  case year(Int)
  /// The whole search.
  case all

  /// The month that `day` lies in.
  public static func month(of day: CivilDate) -> Period {
    let (year, month, _) = day.parts
    return .month(year: year, month: month)
  }

  /// The week that `day` lies in.
  public static func week(of day: CivilDate) -> Period {
    let (year, week) = day.week
    return .week(year: year, week: week)
  }

  /// The days from the first to the last; `nil` for the whole search, and for parts that are no
  /// date, as month 13.
  public var days: ClosedRange<CivilDate>? {
    switch self {
    case .week(let year, let week): .week(week, of: year)
    case .month(let year, let month): .month(month, of: year)
    case .year(let year): .year(year)
    case .all: nil
    }
  }

  /// The day up to which entries count: the period's last day, or `today` when that is earlier.
  public func asOf(_ today: EntryDate) -> EntryDate {
    guard let last = days?.upperBound, last < today.day else { return today }
    return EntryDate(day: last)
  }
}

extension Period: CustomStringConvertible {
  /// The form `2026-W10`, `2026-03`, `2026` or `all`.
  public var description: String {
    switch self {
    case .week(let year, let week): "\(Self.digits(year, 4))-W\(Self.digits(week, 2))"
    case .month(let year, let month): "\(Self.digits(year, 4))-\(Self.digits(month, 2))"
    case .year(let year): Self.digits(year, 4)
    case .all: "all"
    }
  }

  /// Reads the form that ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    switch (text, parts.count) {
    case ("all", _):
      self = .all
    case (_, 1):
      guard let year = Self.number(parts[0], digits: 4) else { return nil }
      self = .year(year)
    case (_, 2):
      guard let year = Self.number(parts[0], digits: 4) else { return nil }
      if parts[1].first == "W", let week = Self.number(parts[1].dropFirst(), digits: 2) {
        self = .week(year: year, week: week)
      } else if let month = Self.number(parts[1], digits: 2) {
        self = .month(year: year, month: month)
      } else {
        return nil
      }
    default:
      return nil
    }
    guard self == .all || days != nil else { return nil }
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
