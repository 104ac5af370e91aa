public import JournalFormat

/// What the figures of a period need of the entries.
///
/// Entries are taken in one by one, in civil order, and need not be kept: no more of a journal has
/// to be held than the entry at hand.
public struct Chronicle: Sendable {
  /// What stretch of time the figures are of.
  public let period: Period
  /// The day up to which entries count.
  public let asOf: EntryDate
  /// The period's days up to then; `nil` when it has not begun, or has no entry.
  private(set) var days: ClosedRange<CivilDate>?
  private(set) var applications = Applications()
  private(set) var moods = MoodSeries()
  private(set) var rejections: [Rejection] = []
  private(set) var deeds = Deeds()
  private(set) var checklist = Checklist()
  private(set) var care = Care()
  private(set) var month = PeriodCounts()
  /// Human-stage noes and silences since the last offer.
  private(set) var runWithoutOffer = 0

  /// Makes the chronicle of no entry; those after the period or after `today` will not count.
  public init(of period: Period, asOf today: EntryDate) {
    self.period = period
    asOf = period.asOf(today)
    if let first = period.days?.lowerBound { days = Self.days(from: first, to: asOf.day) }
  }

  /// What the sections that the figures come from mean; entries may be read without any others.
  public static let sections: Set<Section.Meaning> = [.wins, .lessons, .next, .gained]

  /// Takes in the next entry in civil order.
  public mutating func read(_ entry: Entry) {
    let day = entry.date.day
    guard day <= asOf.day else { return }
    if days == nil, period == .all { days = Self.days(from: day, to: asOf.day) }
    let glance = Glance(entry)
    if entry.kind == .rejection {
      let known = glance.app.flatMap { applications[$0] }
      rejections.append(Rejection(glance, reached: known?.reached))
    }
    let opens =
      glance.opensApplication && glance.app.flatMap { applications[$0]?.opened } == nil
    applications.read(glance)
    countRun(glance)
    if let mood = glance.mood { moods.add(mood, on: day) }
    deeds.read(glance, opensApplication: opens)
    let lessons = Lesson.all(of: entry)
    checklist.read(entry, lessons: lessons)
    guard let days else { return }
    care.read(entry, in: days)
    if days.contains(day) { month.read(glance, lessons: lessons, opensApplication: opens) }
  }

  private static func days(from first: CivilDate, to last: CivilDate) -> ClosedRange<CivilDate>? {
    first <= last ? first...last : nil
  }
}

extension Chronicle {
  private mutating func countRun(_ glance: Glance) {
    switch (glance.event, glance.kind) {
    case (.offer, _):
      runWithoutOffer = 0
    case (_, .rejection):
      if rejections.last?.isHuman ?? false { runWithoutOffer += 1 }
    case (.silent, _):
      let reached = glance.app.flatMap { applications[$0]?.reached }
      if reached?.isHuman ?? false { runWithoutOffer += 1 }
    default:
      break
    }
  }
}
