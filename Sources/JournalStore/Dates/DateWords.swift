package import JournalFormat

/// Reads dates as people say them: `today`, `monday`, `3 days ago`, `march`, `last month`,
/// `2026-W10`, `2026-03-04`.
///
/// Words that are no date are an error, never a guess.
package struct DateWords: Sendable {
  /// Which way a word leans that names a day of every week or a month of every year.
  package enum Leaning: Sendable {
    /// As entries do: `monday` is the last one, today included.
    case past
    /// As due dates do: `monday` is the next one, today left out.
    case future
  }

  package let today: CivilDate
  package let leaning: Leaning

  package init(today: CivilDate, leaning: Leaning = .past) {
    self.today = today
    self.leaning = leaning
  }

  /// The day that the words name; a month, a week and a year are none.
  package func day(_ text: String) throws(DateWordsError) -> CivilDate {
    let days = try span(text)
    guard days.lowerBound == days.upperBound else { throw .notOneDay(text, days) }
    return days.lowerBound
  }

  /// The days that the words name: one, or those of a week, a month or a year.
  package func span(_ text: String) throws(DateWordsError) -> ClosedRange<CivilDate> {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let days =
      switch words.count {
      case 1: word(words[0]) ?? iso(words[0])
      case 2: pair(words[0], words[1])
      case 3: triple(words[0], words[1], words[2])
      default: ClosedRange<CivilDate>?.none
      }
    guard let days, days.lowerBound >= .first, days.upperBound <= .last else {
      throw .noDate(text, nearest: nearest(to: text))
    }
    return days
  }

  private func word(_ word: Substring) -> ClosedRange<CivilDate>? {
    switch word {
    case "today", "now": return .day(today)
    case "yesterday": return .day(today - 1)
    case "tomorrow": return .day(today + 1)
    default:
      if let weekday = Self.weekday(word) { return .day(nearest(weekday: weekday)) }
      return Self.month(word).flatMap { nearest(month: $0) }
    }
  }

  private func pair(_ first: Substring, _ second: Substring) -> ClosedRange<CivilDate>? {
    if let steps = ["last": -1, "this": 0, "next": 1][first] {
      if let unit = Unit(second) { return unit.span(steps, from: today) }
      guard let weekday = Self.weekday(second) else { return nil }
      let monday = today - (today.weekday - 1)
      switch steps {
      case 0: return .day(monday + (weekday - 1))
      case 1: return .day(Self.next(weekday, after: today))
      default: return .day(Self.next(weekday, after: today - 8))
      }
    }
    if let month = Self.month(first) {
      if let year = Self.number(second), year >= 100 { return .month(month, of: year) }
      return Self.number(second).flatMap { nearest(month: month, day: $0) }
    }
    guard let month = Self.month(second), let day = Self.number(first) else { return nil }
    return nearest(month: month, day: day)
  }

  private func triple(
    _ first: Substring,
    _ second: Substring,
    _ third: Substring
  ) -> ClosedRange<CivilDate>? {
    if third == "ago", let unit = Unit(second), let count = Self.count(first) {
      return unit.day(-count, from: today).map { .day($0) }
    }
    if first == "in", let unit = Unit(third), let count = Self.count(second) {
      return unit.day(count, from: today).map { .day($0) }
    }
    guard let year = Self.number(third), year >= 100 else { return nil }
    if let month = Self.month(first), let day = Self.number(second) {
      return CivilDate(year: year, month: month, day: day).map { .day($0) }
    }
    guard let month = Self.month(second), let day = Self.number(first) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { .day($0) }
  }
}

extension DateWords {
  private func nearest(weekday: Int) -> CivilDate {
    switch leaning {
    case .past: Self.next(weekday, after: today - 7)
    case .future: Self.next(weekday, after: today)
    }
  }

  private static func next(_ weekday: Int, after day: CivilDate) -> CivilDate {
    day + ((weekday - day.weekday + 6) % 7 + 1)
  }

  private func nearest(month: Int) -> ClosedRange<CivilDate>? {
    let (year, current, _) = today.parts
    switch leaning {
    case .past: return .month(month, of: month <= current ? year : year - 1)
    case .future: return .month(month, of: month >= current ? year : year + 1)
    }
  }

  private func nearest(month: Int, day: Int) -> ClosedRange<CivilDate>? {
    let year = today.parts.year
    let years = leaning == .past ? [year, year - 1] : [year, year + 1]
    let days = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    return days.first { leaning == .past ? $0 <= today : $0 >= today }.map { .day($0) }
  }
}
