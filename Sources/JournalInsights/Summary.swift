public import JournalFormat

/// The figures of a period, as plain data: what a report shows, without a word of how.
public struct Summary: Sendable {
  /// What stretch of time it covers.
  public let period: Period
  /// The day up to which entries count; what is not due by then is pending, not missed.
  public let asOf: EntryDate
  /// How many entries the period holds.
  public let entryCount: Int

  /// Sums up `entries`, in any order; those after `today` are left out.
  public init(of entries: [Entry], period: Period, asOf today: EntryDate) {
    self.period = period
    asOf = period.asOf(today)
    let days = period.days
    let lastDay = asOf.day
    entryCount = entries.count { $0.date.day <= lastDay && days?.contains($0.date.day) ?? true }
  }
}
