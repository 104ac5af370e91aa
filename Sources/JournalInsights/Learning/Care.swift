import JournalFormat

/// Rest and giving, which count as progress (M19b).
public struct Care: Sendable {
  /// Days with a `care` entry.
  public private(set) var days = 0
  /// Days off, declared breaks with all their days.
  public private(set) var daysOff = 0
  /// Hours given to others.
  public private(set) var volunteeringHours = 0.0
  /// What was done, by activity.
  public private(set) var activities = Tally()

  private var lastDay: CivilDate?
  private var lastDayOff: CivilDate?

  /// Takes in the next entry in civil order; a break that began before counts with its days in
  /// the period.
  mutating func read(_ entry: Entry, in period: ClosedRange<CivilDate>) {
    guard entry.kind == .care else { return }
    let day = entry.date.day
    let activity = entry.text(.activity)
    if activity == "day_off" {
      readBreak(from: day, to: entry.date(.until)?.day ?? day, in: period)
    }
    guard period.contains(day) else { return }
    if lastDay != day { days += 1 }
    lastDay = day
    if let activity { activities.add(activity, isPrivate: entry.isPrivate) }
    if activity == "volunteer" {
      volunteeringHours += entry.number(.hours) ?? (entry.number(.minutes) ?? 0) / 60
    }
  }

  private mutating func readBreak(
    from first: CivilDate,
    to last: CivilDate,
    in period: ClosedRange<CivilDate>
  ) {
    let start = max(first, period.lowerBound, lastDayOff.map { $0 + 1 } ?? first)
    let end = min(max(first, last), period.upperBound)
    guard start <= end else { return }
    daysOff += end - start + 1
    lastDayOff = end
  }
}
