import JournalInsights

/// "The month in mood".
struct MarkdownMood {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String { "## \(title)\n\n\(body)" }

  private var title: String {
    "The \(Wording.noun(of: summary.period)) in mood"
  }

  private var body: String {
    let mood = summary.mood
    guard !mood.daily.isEmpty else {
      return "No mood noted \(Wording.now(in: summary.period)).\n"
    }
    let sparkline = Sparkline(summary, width: 72)
    let legend = sparkline.legend(.unicode)
    let row = sparkline.line(.unicode).text + (legend.isEmpty ? "" : "      " + legend)
    let range = mood.range.map {
      ", lowest \(Wording.number($0.lowerBound)), highest \(Wording.number($0.upperBound))"
    }
    return """
      \(Markdown.code([row, ""] + pixels))
      Mood on \(mood.coverage.count) of \(Wording.count(mood.coverage.total, "day")): \
      \(Wording.mood(mood, in: summary.period))\(range ?? ""). Days without a mood are left blank.
      \(words)
      """
  }

  private var pixels: [String] {
    switch summary.period {
    case .week, .month: MoodPixels.weeks(summary).rows
    case .year, .all: MoodPixels.months(summary).rows
    }
  }

  private var words: String {
    let emotions = summary.emotions
    guard emotions.entryCount > 0 else { return "" }
    let frequent = emotions.words.rows.prefix(5)
      .map { "\(Markdown.escaped($0.word)) (\($0.count))" }
    let mixed =
      emotions.mixedCount == 0
      ? ""
      : " Pleasant and unpleasant at once: \(Wording.count(emotions.mixedCount, "entry", "entries"))."
    return """

      \(Wording.count(emotions.words.distinct, "word")) for feelings in \
      \(Wording.count(emotions.entryCount, "entry", "entries"))\
      \(frequent.isEmpty ? "" : ", among them \(Wording.list(frequent))").\(mixed)

      """
  }
}
