/// The days of a week, a month or a year, as the calendar cuts them.
extension ClosedRange<CivilDate> {
  /// This day alone.
  package static func day(_ day: CivilDate) -> Self { day...day }

  /// The ISO 8601 week, Monday to Sunday, or `nil` when the year has no such week.
  package static func week(_ week: Int, of year: Int) -> Self? {
    // The week with 4 January in it is the first.
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth - (fourth.weekday - 1) + 7 * (week - 1)
    return monday.week == (year, week) ? monday...(monday + 6) : nil
  }

  /// All days of a month, or `nil` when there is no such month.
  package static func month(_ month: Int, of year: Int) -> Self? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return first...(first + (CivilDate.days(inMonth: month, of: year) - 1))
  }

  /// All days of a year, or `nil` when there is no such year.
  package static func year(_ year: Int) -> Self? {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    return first...(first + (CivilDate.isLeap(year) ? 365 : 364))
  }
}
