import JournalFormat
import JournalInsights

/// "Rejections and bounce-back".
struct MarkdownRejections {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    let rejections = summary.rejections
    guard !rejections.bounces.isEmpty else {
      return "## Rejections and bounce-back\n\n\(Wording.sentence(Wording.none(in: period))).\n"
    }
    return """
      ## Rejections and bounce-back

      \(table)
      \(legend)

      \(Markdown.list(rejections.episodes.map(sentence)))
      \(Markdown.list(medians))
      """
  }

  private var period: Period { summary.period }

  private var table: String {
    Markdown.table(
      ["", "Day", "Stage", "F R T A L M", "First kind act", "First step"],
      summary.rejections.bounces.map { bounce in
        [
          bounce.name.map(Markdown.escaped) ?? Wording.privateName,
          Wording.day(bounce.rejection.date.day, in: period),
          bounce.rejection.isSilence ? "no answer" : bounce.rejection.stage?.name ?? "",
          Wording.strip(bounce.strip, .unicode),
          bounce.firstKindAct.map(Wording.elapsed) ?? stillOpen(bounce),
          bounce.firstStep.map(Wording.elapsed) ?? stillOpen(bounce),
        ]
      }
    )
  }

  private func stillOpen(_ bounce: Bounce) -> String {
    "open, \(Wording.count(bounce.age, "day"))"
  }

  private var legend: String {
    let names = BounceStrip.Practice.allCases.map(Wording.name).joined(separator: ", ")
    let cells: [BounceStrip.Cell] = [.done, .pending, .open, .notApplicable]
    let meanings = cells.map { "\(Wording.cell($0, .unicode)) \(Wording.meaning(of: $0))" }
    return "\(names): \(meanings.joined(separator: ", "))."
  }

  private func sentence(_ episode: Episode) -> String {
    let days = episode.rejections.map { Wording.day($0.date.day, in: period) }
    var parts: [String] = []
    if let baseline = episode.baseline {
      let n = Wording.count(episode.baselineDays, "day")
      parts.append("median mood before \(Wording.number(baseline)) (\(n))")
    } else {
      parts.append("no baseline, mood on \(episode.baselineDays) of the 14 days before")
    }
    if let trough = episode.trough {
      parts.append(
        "lowest \(Wording.number(trough.mood)) on \(Wording.day(trough.day, in: period))"
      )
    }
    if let dip = episode.dip, dip > 0 { parts.append("dip \(Wording.number(dip))") }
    let course = Wording.course(of: episode).map { " " + $0 } ?? ""
    return "\(Wording.list(days)): \(parts.joined(separator: ", ")).\(course)"
  }

  private var medians: [String] {
    let rejections = summary.rejections
    return [
      (Metric.moodReturn, rejections.returns),
      (.dip, rejections.dips),
      (.firstKindAct, rejections.firstKindActs),
      (.firstStep, rejections.firstSteps),
      (.forecastGap, rejections.forecastGaps),
    ].filter { $0.1.count > 0 }
      .map { "\($0.0.name): \(Wording.sample($0.1, in: period)) (n = \($0.1.count))" }
  }
}
