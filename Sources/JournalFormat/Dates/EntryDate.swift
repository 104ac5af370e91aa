/// A date as an entry writes it: a day, perhaps a time of day, perhaps an offset from UTC.
///
/// The day as written decides the day and the month wherever the entry is read. A date without a
/// time has day precision: durations from it are in days, never in hours.
public struct EntryDate: Sendable, Hashable {
  /// The civil day as written.
  public let day: CivilDate

  private let secondsOrNone: Int32
  private let offsetOrNone: Int32

  /// Makes a date; `secondOfDay` runs from 0 to 86,399, `offset` is in seconds east of UTC.
  public init(day: CivilDate, secondOfDay: Int? = nil, offset: Int? = nil) {
    self.day = day
    secondsOrNone = secondOfDay.map(Int32.init) ?? -1
    offsetOrNone = offset.map(Int32.init) ?? .min
  }

  /// Seconds since the civil day began, 0 to 86,399; `nil` when only a day is written.
  public var secondOfDay: Int? { secondsOrNone < 0 ? nil : Int(secondsOrNone) }

  /// Seconds east of UTC; `nil` when none is known.
  public var offset: Int? { offsetOrNone == .min ? nil : Int(offsetOrNone) }

  /// Seconds since 1970-01-01T00:00:00Z; `nil` unless both time and offset are known.
  public var instant: Int? {
    guard let secondOfDay, let offset else { return nil }
    return Int(day.dayNumber) * 86_400 + secondOfDay - offset
  }
}

extension EntryDate: Comparable {
  /// Civil order: by day, then by time as written; a date without a time comes last in its day.
  public static func < (a: EntryDate, b: EntryDate) -> Bool {
    if a.day != b.day { return a.day < b.day }
    return (a.secondOfDay ?? .max) < (b.secondOfDay ?? .max)
  }
}

extension EntryDate: CustomStringConvertible {
  /// The form `2026-03-04` or `2026-03-04T09:30:00+01:00`, as an entry would write it.
  public var description: String {
    guard let secondOfDay else { return day.description }
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    let clock = time.map(Self.twoDigits).joined(separator: ":")
    guard let offset else { return "\(day)T\(clock)" }
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(day)T\(clock)\(sign)\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
