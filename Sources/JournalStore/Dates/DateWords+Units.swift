import JournalFormat

extension DateWords {
  /// What `3 days ago` and `last month` count in.
  enum Unit {
    case day, week, month, year

    init?(_ word: Substring) {
      switch word {
      case "day", "days": self = .day
      case "week", "weeks": self = .week
      case "month", "months": self = .month
      case "year", "years": self = .year
      default: return nil
      }
    }

    /// The day so many units away; a day that its month does not have becomes the month's last.
    func day(_ count: Int, from today: CivilDate) -> CivilDate? {
      switch self {
      case .day: return Self.day(today, plus: count)
      case .week: return Self.day(today, plus: count * 7)
      case .month, .year:
        let (year, month, day) = today.parts
        let months = year * 12 + (month - 1) + (self == .year ? count * 12 : count)
        guard months >= 12 else { return nil }
        let last = CivilDate.days(inMonth: months % 12 + 1, of: months / 12)
        return CivilDate(year: months / 12, month: months % 12 + 1, day: min(day, last))
      }
    }

    /// The week, month or year that lies so many steps from today's; a day for days.
    func span(_ steps: Int, from today: CivilDate) -> ClosedRange<CivilDate>? {
      guard let day = day(steps, from: today) else { return nil }
      let (year, month, _) = day.parts
      switch self {
      case .day: return .day(day)
      case .week: return (day - (day.weekday - 1))...(day + (7 - day.weekday))
      case .month: return .month(month, of: year)
      case .year: return .year(year)
      }
    }

    private static func day(_ today: CivilDate, plus days: Int) -> CivilDate? {
      let parts = (today + days).parts
      return CivilDate(year: parts.year, month: parts.month, day: parts.day)
    }
  }

  /// `2026`, `2026-03`, `2026-03-04`, `2026-W10` and `2026-W10-3`.
  func iso(_ word: Substring) -> ClosedRange<CivilDate>? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts[0].utf8.count == 4, let year = Self.number(parts[0]), parts.count <= 3 else {
      return nil
    }
    guard parts.count > 1 else { return .year(year) }
    let isWeek = parts[1].first == "w"
    guard parts[1].utf8.count == (isWeek ? 3 : 2),
      let middle = Self.number(isWeek ? parts[1].dropFirst() : parts[1])
    else { return nil }
    guard parts.count == 3 else {
      return isWeek ? .week(middle, of: year) : .month(middle, of: year)
    }
    guard parts[2].utf8.count == (isWeek ? 1 : 2), let day = Self.number(parts[2]) else {
      return nil
    }
    guard isWeek else {
      return CivilDate(year: year, month: middle, day: day).map { .day($0) }
    }
    guard (1...7).contains(day), let week = ClosedRange<CivilDate>.week(middle, of: year) else {
      return nil
    }
    return .day(week.lowerBound + (day - 1))
  }
}
