import JournalInsights

/// "Rest and giving".
struct MarkdownCare {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String { "## Rest and giving\n\n\(care)" }

  private var care: String {
    let care = summary.care
    var rows: [String] = []
    if care.days > 0 {
      let activities = care.activities.rows.map { "\(Wording.word($0.word)) (\($0.count))" }
      let what = activities.isEmpty ? "" : ": \(activities.joined(separator: ", "))"
      rows.append("Care on \(Wording.count(care.days, "day"))\(what)")
    }
    if care.daysOff > 0 { rows.append(Wording.count(care.daysOff, "day off", "days off")) }
    if care.volunteeringHours > 0 {
      rows.append("\(Wording.count(care.volunteeringHours, "hour")) given to others")
    }
    let none = Wording.sentence(Wording.none(in: summary.period)) + ".\n"
    return rows.isEmpty ? none : Markdown.list(rows)
  }
}
