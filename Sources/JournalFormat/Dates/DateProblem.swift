/// What is wrong with a date, or only tolerated in it.
public enum DateProblem: Sendable, Hashable, CaseIterable {
  /// Not of the form `2026-03-04` or `2026-03-04T09:30:00+01:00`.
  case malformed
  /// No such day, as 30 February.
  case noSuchDay
  /// No such time, as 24:00.
  case noSuchTime
  /// No such offset, as +25:00.
  case noSuchOffset
  /// A time where only a day may stand; the day is read.
  case timeNotAllowed
  /// A space stands for `T`; the date is read.
  case spaceForT
  /// The seconds are missing and taken as 0; the date is read.
  case noSeconds
  /// A suffix as `[Europe/Berlin]` of RFC 9557; the date is read without it.
  case zoneSuffix
}
