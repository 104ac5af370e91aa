/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Days are counted from 1970-01-01, so that `later - earlier` is a number of days.
/// The conversions follow Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// Makes the day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = Int32(dayNumber)
  }

  /// Makes the day with these parts, or `nil` when there is none, as 30 February.
  ///
  /// Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// 1 January of the year 1, the first day that can be written.
  public static let first = CivilDate(dayNumber: -719_162)

  /// 31 December 9999, the last day that can be written.
  public static let last = CivilDate(dayNumber: 2_932_896)

  /// Days in a month, 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether `a` is before `b`.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// Days from `b` to `a`.
  public static func - (a: CivilDate, b: CivilDate) -> Int { Int(a.dayNumber) - Int(b.dayNumber) }

  /// The day `days` days after `date`.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: Int(date.dayNumber) + days)
  }

  /// The day `days` days before `date`.
  public static func - (date: CivilDate, days: Int) -> CivilDate { date + -days }
}

extension CivilDate {
  /// The year, the month (1 to 12) and the day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday is 7.
  public var weekday: Int { ((Int(dayNumber) + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week this day lies in, with the year that the week belongs to.
  public var week: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.parts.year
    let newYear = CivilDate(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday - newYear) / 7 + 1)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The form `2026-03-04`.
  public var description: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, at place: Int, digits: Int) {
        var rest = value
        for offset in (0..<digits).reversed() {
          buffer[place + offset] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      put(year, at: 0, digits: 4)
      buffer[4] = UInt8(ascii: "-")
      put(month, at: 5, digits: 2)
      buffer[7] = UInt8(ascii: "-")
      put(day, at: 8, digits: 2)
      return 10
    }
  }
}
