public import JournalFormat

/// The mood of each day: the median of that day's moods (PRACTICES 5.2).
///
/// One byte a day from the first to the last, so that windows of days are slices.
public struct MoodSeries: Sendable {
  private var start = CivilDate(dayNumber: 0)
  /// Twice the mood, since the median of two may lie between them; 0 is a day without mood.
  private var doubled: [UInt8] = []
  /// How many times each mood was noted on the last day.
  private var counts = [0, 0, 0, 0, 0]

  /// Makes a series without moods.
  public init() {}

  /// Adds a mood, 1 to 5; days come in order.
  mutating func add(_ mood: Int, on day: CivilDate) {
    guard (1...5).contains(mood) else { return }
    if doubled.isEmpty { start = day }
    let index = day - start
    guard index >= doubled.count - 1 else { return }
    if index >= doubled.count {
      doubled.append(contentsOf: repeatElement(0, count: index + 1 - doubled.count))
      counts = [0, 0, 0, 0, 0]
    }
    counts[mood - 1] += 1
    doubled[index] = doubledMedianOfLastDay
  }

  private var doubledMedianOfLastDay: UInt8 {
    let total = counts.reduce(0, +)
    return UInt8(mood(at: (total - 1) / 2) + mood(at: total / 2))
  }

  /// The mood at a place of the last day's moods in ascending order.
  private func mood(at place: Int) -> Int {
    var passed = 0
    for (index, count) in counts.enumerated() {
      passed += count
      if passed > place { return index + 1 }
    }
    return counts.count
  }

  /// The mood of a day; `nil` when none was noted.
  public subscript(day: CivilDate) -> Double? {
    let index = day - start
    guard doubled.indices.contains(index), doubled[index] > 0 else { return nil }
    return Double(doubled[index]) / 2
  }

  /// The days of a window that have a mood, in order.
  public func moods(in days: ClosedRange<CivilDate>) -> [DailyMood] {
    Array(lazyMoods(in: days))
  }

  /// The first day of a window whose mood is `least` or higher; `nil` when there is none.
  func first(atLeast least: Double, in days: ClosedRange<CivilDate>) -> CivilDate? {
    lazyMoods(in: days).first { $0.mood >= least }?.day
  }

  private func lazyMoods(in days: ClosedRange<CivilDate>) -> some Sequence<DailyMood> {
    let first = max(0, days.lowerBound - start)
    let end = max(first, min(doubled.count, days.upperBound - start + 1))
    return (first..<end).lazy.filter { doubled[$0] > 0 }
      .map { DailyMood(day: start + $0, mood: Double(doubled[$0]) / 2) }
  }

  /// The median of the daily moods of a window; `nil` when it has none.
  public func median(in days: ClosedRange<CivilDate>) -> Double? {
    moods(in: days).median
  }
}

/// A day with its mood.
public struct DailyMood: Sendable, Hashable {
  /// The day.
  public let day: CivilDate
  /// The median of the day's moods, 1 to 5.
  public let mood: Double
}

extension [DailyMood] {
  /// The median; `nil` without days.
  public var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = map(\.mood).sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
