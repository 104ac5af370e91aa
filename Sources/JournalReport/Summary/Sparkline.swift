import JournalFormat
import JournalInsights

/// The moods of a period as one row of bars, with a mark before each day of a no or a win.
///
/// Days without mood stay blank. A stretch longer than the row is drawn by weeks or longer, each
/// bar the median of its daily moods.
struct Sparkline {
  private struct Column {
    var moods: [DailyMood] = []
    var hasNo = false
    var hasWin = false

    var isBlank: Bool { moods.isEmpty && !hasNo && !hasWin }
  }

  private let columns: [Column]
  let daysPerColumn: Int
  let hasNo: Bool
  let hasWin: Bool

  init(_ summary: Summary, width: Int) {
    guard let days = summary.days else {
      (columns, daysPerColumn, hasNo, hasWin) = ([], 1, false, false)
      return
    }
    let count = days.upperBound - days.lowerBound + 1
    let noes = Set(summary.rejections.bounces.map(\.rejection.date.day))
    let wins = Set(summary.wins.map(\.day))
    let perColumn = [1, 7, 28].first { step in
      step > 1 && (count + step - 1) / step <= width * 2 / 3 || count + noes.count * 3 <= width
    }
    let step = perColumn ?? max(28, count * 2 / max(1, width))
    var columns = [Column](repeating: Column(), count: (count + step - 1) / step)
    func place(_ day: CivilDate) -> Int { (day - days.lowerBound) / step }
    for mood in summary.mood.daily { columns[place(mood.day)].moods.append(mood) }
    for day in noes { columns[place(day)].hasNo = true }
    // Wins step back where there is no room for them.
    let marked = Set(noes.map(place)).count
    let showsWins = columns.count + marked * 3 + Set(wins.map(place)).count <= width
    if showsWins { for day in wins { columns[place(day)].hasWin = true } }
    self.columns = columns
    daysPerColumn = step
    hasNo = !noes.isEmpty
    hasWin = showsWins && !wins.isEmpty
  }

  /// The row up to its last mark: a no stands between spaces, so that it is seen.
  func line(_ glyphs: Glyphs) -> Line {
    var line = Line()
    let end = columns.lastIndex { !$0.isBlank } ?? -1
    for column in columns[...end] {
      if column.hasNo { line.append(" \(glyphs.no) ", .strong) }
      if column.hasWin { line.append(glyphs.win, .accent) }
      line.append(column.moods.median.map(glyphs.mood) ?? " ")
    }
    return line
  }

  /// What the marks mean: `○ a no  ★ a win`.
  func legend(_ glyphs: Glyphs) -> String {
    var parts: [String] = []
    if hasNo { parts.append("\(glyphs.no) a no") }
    if hasWin { parts.append("\(glyphs.win) a win") }
    if daysPerColumn == 7 { parts.append("each bar a week") }
    if daysPerColumn > 7 { parts.append("each bar \(daysPerColumn) days") }
    return parts.joined(separator: "  ")
  }
}
