import JournalInsights

/// "Numbers": every figure with its n, and what the figures rest on.
struct MarkdownNumbers {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    let notes = self.notes
    return "## Numbers\n\n"
      + Markdown.table(["Figure", "Value", "n"], SummaryFigure.all(of: summary).map(row))
      + (notes.isEmpty ? "" : "\n" + Markdown.list(notes))
  }

  private func row(_ figure: SummaryFigure) -> [String] {
    let name = "\(figure.name) (\(figure.metric.id))"
    switch figure.value {
    case .count(let count):
      return [name, count == 0 ? Wording.none(in: summary.period) : "\(count)", "\(count)"]
    case .share(let share):
      let range =
        share.count == 0
        ? nil : share.range.map { ", 95 % range \($0.lowerBound) to \($0.upperBound) %" }
      return [name, Wording.share(share, in: summary.period) + (range ?? ""), "\(share.total)"]
    case .sample(let sample):
      return [name, Wording.sample(sample, in: summary.period), "\(sample.count)"]
    }
  }

  private var notes: [String] {
    let head = summary.head
    return [
      (head.entriesWithoutTime, "without a time: spans from them are in days"),
      (head.entriesWithoutMood, "without a mood"),
    ].filter { $0.0 > 0 }.map { "\(Wording.count($0.0, "entry", "entries")) \($0.1)" }
      + (head.oddityCount == 0
        ? []
        : [
          Wording.count(
            head.oddityCount,
            "place where an application's story does not fit; journal check shows it",
            "places where an application's story does not fit; journal check shows them"
          )
        ])
  }
}
