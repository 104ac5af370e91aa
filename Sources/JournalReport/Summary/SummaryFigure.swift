import JournalInsights

/// A figure of the summary as one row: its name, the id of its definition, its value with n.
struct SummaryFigure {
  enum Value {
    case count(Int)
    case share(Share)
    case sample(Sample)
  }

  let metric: String
  let name: String
  let value: Value

  static func all(of summary: Summary) -> [SummaryFigure] {
    let rejections = summary.rejections
    let grace = summary.grace
    let learning = summary.learning
    func figure(_ metric: String, _ name: String, _ value: Value) -> SummaryFigure {
      SummaryFigure(metric: metric, name: name, value: value)
    }
    return [
      figure("M1", "Days until a kind act", .sample(rejections.firstKindActs)),
      figure("M2", "Days until a first step", .sample(rejections.firstSteps)),
      figure("M3", "Dip", .sample(rejections.dips)),
      figure("M4", "Days until the mood was back", .sample(rejections.returns)),
      figure("M4b", "Days expected minus days it took", .sample(rejections.forecastGaps)),
    ]
      + BounceStrip.Practice.allCases.map {
        figure("M5", Wording.name(of: $0), .share(rejections.total(of: $0)))
      }
      + [
        figure("M5b", "Exercises", .count(summary.practice.exercises.total)),
        figure("M6", "Feedback asked", .share(grace.asked)),
        figure("M7", "Feedback received", .share(grace.received)),
        figure("M7", "Feedback specific", .share(grace.specific)),
        figure("M8", "Thanked", .share(grace.thanked)),
        figure("M9", "Doors open", .share(grace.doorsOpen)),
        figure("M11", "Wins", .count(summary.wins.count)),
        figure("M12", "Lessons with an area", .count(learning.areas.total)),
        figure("M13", "Recurring themes", .count(learning.themes.count)),
        figure("M19", "Daily mood", .sample(summary.mood.sample)),
        figure("M19", "Days with a mood", .count(summary.mood.coverage.count)),
        figure("M19b", "Days with care", .count(summary.care.days)),
        figure("M19b", "Days off", .count(summary.care.daysOff)),
        figure("M21", "Emotion words", .count(summary.emotions.words.distinct)),
      ]
  }
}
