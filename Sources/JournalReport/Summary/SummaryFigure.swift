import JournalInsights

/// A figure of the summary as one row: its name, the id of its definition, its value with n.
struct SummaryFigure {
  enum Value {
    case count(Int)
    case share(Share)
    case sample(Sample)
  }

  let metric: Metric
  let name: String
  let value: Value

  init(_ metric: Metric, _ value: Value, name: String? = nil) {
    self.metric = metric
    self.name = name ?? metric.name
    self.value = value
  }

  static func all(of summary: Summary) -> [SummaryFigure] {
    let rejections = summary.rejections
    let grace = summary.grace
    let learning = summary.learning
    let practices = BounceStrip.Practice.allCases.map { practice in
      SummaryFigure(
        .strip,
        .share(rejections.total(of: practice)),
        name: Wording.name(of: practice)
      )
    }
    return [
      SummaryFigure(.firstKindAct, .sample(rejections.firstKindActs)),
      SummaryFigure(.firstStep, .sample(rejections.firstSteps)),
      SummaryFigure(.dip, .sample(rejections.dips)),
      SummaryFigure(.moodReturn, .sample(rejections.returns)),
      SummaryFigure(.forecastGap, .sample(rejections.forecastGaps)),
    ] + practices + [
      SummaryFigure(.exercises, .count(summary.practice.exercises.total)),
      SummaryFigure(.asked, .share(grace.asked)),
      SummaryFigure(.received, .share(grace.received)),
      SummaryFigure(.specific, .share(grace.specific)),
      SummaryFigure(.thanked, .share(grace.thanked)),
      SummaryFigure(.doorsOpen, .share(grace.doorsOpen)),
      SummaryFigure(.wins, .count(summary.wins.count)),
      SummaryFigure(.lessons, .count(learning.areas.total)),
      SummaryFigure(.themes, .count(learning.themes.count)),
      SummaryFigure(.checklist, .count(learning.checklist.count)),
      SummaryFigure(.selectivity, .sample(summary.search.excitement)),
      SummaryFigure(.tailoring, .share(summary.search.tailored)),
      SummaryFigure(.luck, .count(summary.search.luck.run)),
      SummaryFigure(.mood, .sample(summary.mood.sample)),
      SummaryFigure(.care, .count(summary.care.days)),
      SummaryFigure(.care, .count(summary.care.daysOff), name: "Days off"),
      SummaryFigure(.emotionWords, .count(summary.emotions.words.distinct)),
    ]
  }
}
