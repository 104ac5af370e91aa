import JournalInsights

/// "Feedback and grace".
struct MarkdownGrace {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    "## Feedback and grace\n\n\(grace)"
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
}
