import JournalInsights

/// "Feedback and grace", and "Rest and giving".
struct MarkdownGrace {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    "## Feedback and grace\n\n\(grace)\n## Rest and giving\n\n\(care)"
  }

  private var grace: String {
    let grace = summary.grace
    guard grace.askable > 0 else {
      return "No one to ask \(Wording.now(in: summary.period)): none after an interview, "
        + "48 hours ago or more.\n"
    }
    let shares = [
      ("You asked for feedback", grace.asked),
      ("Feedback came, where an answer is due", grace.received),
      ("It was specific", grace.specific),
      ("You said thanks", grace.thanked),
      ("You left the door open", grace.doorsOpen),
    ]
    return Markdown.list(
      shares.filter { $0.1.total > 0 }
        .map { "\($0.0): \(Wording.share($0.1, in: summary.period))" }
    ) + "\nMost people get no feedback at all; no answer says little about you.\n"
  }

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
