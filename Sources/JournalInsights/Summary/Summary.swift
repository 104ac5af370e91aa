public import JournalFormat

/// The figures of a period, as plain data: what a report shows, without a word of how.
///
/// The sections are those of PRACTICES 5.1; each figure carries its n.
public struct Summary: Sendable {
  /// What stretch of time it covers.
  public let period: Period
  /// The day up to which entries count; what is not due by then is pending, not missed.
  public let asOf: EntryDate
  /// The period's days up to the as-of day; `nil` when it has not begun, or has no entry.
  public let days: ClosedRange<CivilDate>?
  /// Entries and their quality.
  public let head: Head
  /// What was done.
  public let practice: Practice
  /// The small victories, in order (M11).
  public let wins: [Win]
  /// How the mood went (M19).
  public let mood: Mood
  /// The words for feelings (M21).
  public let emotions: EmotionWords
  /// The noes and what followed them (M1 to M5).
  public let rejections: Rejections
  /// What was learned (M12 to M14).
  public let learning: Learning
  /// Feedback and grace (M6 to M9).
  public let grace: Grace
  /// How the search goes (M15 to M17, M23).
  public let search: Search
  /// Rest and giving (M19b).
  public let care: Care

  /// Sums up what a chronicle has taken in.
  public init(_ chronicle: Chronicle, settings: JournalSettings = JournalSettings()) {
    period = chronicle.period
    asOf = chronicle.asOf
    days = chronicle.days
    head = Head(chronicle)
    practice = chronicle.month.practice
    wins = chronicle.month.wins
    mood = Mood(chronicle)
    emotions = chronicle.month.emotions
    rejections = Rejections(chronicle, settings: settings)
    learning = Learning(chronicle)
    grace = Grace(rejections.bounces)
    search = Search(chronicle)
    care = chronicle.care
  }

  /// Sums up `entries`, in any order; those after `today` are left out.
  public init(
    of entries: [Entry],
    period: Period,
    asOf today: EntryDate,
    settings: JournalSettings = JournalSettings()
  ) {
    var chronicle = Chronicle(of: period, asOf: today)
    for entry in entries.inCivilOrder { chronicle.read(entry) }
    self.init(chronicle, settings: settings)
  }
}

extension Summary {
  /// How much the figures rest on.
  public struct Head: Sendable {
    /// Entries in the period.
    public let entryCount: Int
    /// Days with a check-in.
    public let checkinDays: Int
    /// Days of the period so far.
    public let dayCount: Int
    /// Entries whose date has no time, so that hours are not known.
    public let entriesWithoutTime: Int
    /// Entries without a mood.
    public let entriesWithoutMood: Int
    /// How many times an application's story does not fit, as an event after its end.
    public let oddityCount: Int

    init(_ chronicle: Chronicle) {
      entryCount = chronicle.month.entryCount
      checkinDays = chronicle.month.checkinDays
      dayCount = chronicle.days.map { $0.upperBound - $0.lowerBound + 1 } ?? 0
      entriesWithoutTime = chronicle.month.entriesWithoutTime
      entriesWithoutMood = chronicle.month.entriesWithoutMood
      oddityCount = chronicle.applications.all.reduce(0) { $0 + $1.oddities.count }
    }
  }

  /// M19: the daily moods of the period.
  public struct Mood: Sendable {
    /// The days that have a mood, in order.
    public let daily: [DailyMood]
    /// Days with a mood of the days so far.
    public let coverage: Share

    /// The daily moods as a sample.
    public var sample: Sample { Sample(daily.map(\.mood)) }
    /// The lowest and the highest daily mood; `nil` without days.
    public var range: ClosedRange<Double>? {
      guard let low = daily.map(\.mood).min(), let high = daily.map(\.mood).max()
      else { return nil }
      return low...high
    }

    init(_ chronicle: Chronicle) {
      daily = chronicle.days.map(chronicle.moods.moods) ?? []
      let dayCount = chronicle.days.map { $0.upperBound - $0.lowerBound + 1 } ?? 0
      coverage = Share(daily.count, of: dayCount)
    }
  }
}
