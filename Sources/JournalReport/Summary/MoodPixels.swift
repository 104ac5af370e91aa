import JournalFormat
import JournalInsights

/// The moods of a period as a calendar of digits; a day without mood is a dot.
struct MoodPixels {
  let rows: [String]

  /// One row a month, a place for each of its days; of the whole search, from the first mood on.
  static func months(_ summary: Summary) -> MoodPixels {
    guard var days = summary.days else { return MoodPixels(rows: []) }
    let isAll = summary.period == .all
    if isAll, let first = summary.mood.daily.first, let last = summary.mood.daily.last {
      days = first.day...last.day
    }
    let moods = Dictionary(uniqueKeysWithValues: summary.mood.daily.map { ($0.day, $0.mood) })
    var rows: [String] = []
    var first = days.lowerBound
    while first <= days.upperBound {
      let (year, month, dayOfMonth) = first.parts
      let length = CivilDate.days(inMonth: month, of: year)
      let start = first - (dayOfMonth - 1)
      let digits = (0..<length).map { digit(start + $0, moods, in: days) }.joined()
      let name = Wording.months[month - 1].prefix(3) + (isAll ? " \(year)" : "")
      rows.append("\(name) \(digits)")
      first = start + length
    }
    return MoodPixels(rows: rows)
  }

  /// One row a week, Monday first, under the names of the days.
  static func weeks(_ summary: Summary) -> MoodPixels {
    guard let days = summary.days else { return MoodPixels(rows: []) }
    let moods = Dictionary(uniqueKeysWithValues: summary.mood.daily.map { ($0.day, $0.mood) })
    var rows = ["Mo Tu We Th Fr Sa Su"]
    var monday = days.lowerBound - (days.lowerBound.weekday - 1)
    while monday <= days.upperBound {
      rows.append((0..<7).map { " " + digit(monday + $0, moods, in: days) }.joined(separator: " "))
      monday = monday + 7
    }
    return MoodPixels(rows: rows)
  }

  private static func digit(
    _ day: CivilDate,
    _ moods: [CivilDate: Double],
    in days: ClosedRange<CivilDate>
  ) -> String {
    guard days.contains(day) else { return " " }
    return moods[day].map { String(Int($0 + 0.5)) } ?? "."
  }
}
