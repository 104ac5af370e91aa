import JournalFormat
package import JournalInsights

extension Summary {
  /// The compact report for a terminal, `width` columns wide.
  ///
  /// It reads in the same order, and loses nothing, without colour.
  package func lines(width: Int, glyphs: Glyphs = .unicode) -> [Line] {
    TerminalSummary(summary: self, width: max(40, width), glyphs: glyphs).lines
  }
}

private struct TerminalSummary {
  let summary: Summary
  let width: Int
  let glyphs: Glyphs
  /// Room for the labels, and for most names of companies.
  private let labelWidth: Int
  private let practices = BounceStrip.Practice.allCases.map(Wording.name).joined(separator: " ")

  init(summary: Summary, width: Int, glyphs: Glyphs) {
    self.summary = summary
    self.width = width
    self.glyphs = glyphs
    let names = summary.rejections.human.map { $0.name ?? Wording.privateName }
    labelWidth = min(max(8, names.map(\.columns).max() ?? 0), width / 4) + 1
  }

  var lines: [Line] {
    let isEmpty = summary.head.entryCount == 0
    let parts = isEmpty ? [Line(nothingNoted)] : did + mood + rejections + learned + rest
    return ([title] + parts + footer).flatMap { $0.wrapped(to: width, indent: labelWidth) }
  }

  private var period: Period { summary.period }

  private var title: Line {
    let head = summary.head
    let parts =
      head.entryCount == 0
      ? ["no entries"]
      : [
        Wording.count(head.entryCount, "entry", "entries"),
        "mood on \(summary.mood.coverage.count) of \(Wording.count(head.dayCount, "day"))",
      ]
    return styled(Wording.title(of: summary), .strong)
      + Line(parts.map { glyphs.separator + $0 }.joined())
  }

  private var nothingNoted: String {
    "Nothing noted \(Wording.now(in: period)). There is no need to catch up."
  }

  private var footer: [Line] {
    [styled("Someone to talk to: journal support", .quiet)]
  }

  private var did: [Line] {
    let practice = summary.practice
    let grace = summary.grace
    var parts: [String] = []
    func add(_ number: Int, _ one: String, _ many: String? = nil) {
      if number > 0 { parts.append(Wording.count(number, one, many)) }
    }
    add(summary.wins.count, "win")
    add(practice.thanks, "note of thanks", "notes of thanks")
    if grace.asked.count > 0 {
      parts.append("feedback asked \(Wording.share(grace.asked, in: period))")
    }
    add(practice.reflections, "reflection")
    add(practice.interviews, "interview")
    add(practice.opened, "application opened", "applications opened")
    add(practice.connections, "contact")
    add(practice.exercises.total, "exercise")
    add(practice.reviews, "review")
    return block("Did", wrapped(parts, separator: glyphs.separator))
  }

  private var mood: [Line] {
    guard !summary.mood.daily.isEmpty else { return [] }
    let sparkline = Sparkline(summary, width: width - labelWidth - 16)
    let legend = sparkline.legend(glyphs)
    var row = sparkline.line(glyphs)
    if !legend.isEmpty { row += styled("      " + legend, .quiet) }
    var rows = row.columns <= width - labelWidth ? [row] : [sparkline.line(glyphs), Line(legend)]
    rows.append(Line(Wording.mood(summary.mood, in: period)))
    if case .year = period {
      rows += MoodPixels.months(summary).rows.map { Line($0) }
    }
    return block("Mood", rows)
  }

  private var rejections: [Line] {
    let rows = RejectionRows(summary)
    var lines: [Line] = []
    for row in rows.rows {
      let name = row.name.shortened(to: labelWidth - 1, ellipsis: glyphs.ellipsis)
      lines += block(name, [self.row(row)] + (row.sentence.map { wrapped([$0]) } ?? []))
    }
    if rows.others > 0 {
      let others = Wording.count(rows.others, "no before an interview", "noes before an interview")
      lines += block(rows.rows.isEmpty ? "Noes" : "Also", [Line(others)])
    }
    return lines + legend(of: rows)
  }

  private func row(_ row: RejectionRows.Row) -> Line {
    guard let strip = row.strip else { return Line(row.what) }
    return Line(practices + "  ") + styled(Wording.strip(strip, glyphs), .accent)
  }

  /// Explains the cells other than "done" that were drawn.
  private func legend(of rows: RejectionRows) -> [Line] {
    let strips = rows.rows.compactMap(\.strip)
    let drawn = [BounceStrip.Cell.pending, .open, .notApplicable].filter { cell in
      strips.contains { strip in BounceStrip.Practice.allCases.contains { strip[$0] == cell } }
    }
    guard !drawn.isEmpty else { return [] }
    let parts = drawn.map { "\(Wording.cell($0, glyphs)) \(Wording.meaning(of: $0))" }
    return block("", wrapped(parts, separator: "  ").map { Line($0.text, .quiet) })
  }

  private var learned: [Line] {
    let learning = summary.learning
    var rows = learning.checklist.filter { summary.days?.contains($0.lastSeen) ?? false }
      .prefix(3)
      .flatMap { wrapped([Wording.item($0)]) }
    var counts: [String] = []
    if !learning.gained.isEmpty { counts.append("\(learning.gained.count) gained") }
    if rows.isEmpty, !learning.lessons.isEmpty {
      counts.append(Wording.count(learning.lessons.count, "lesson"))
    }
    if !counts.isEmpty { rows += wrapped(counts, separator: glyphs.separator) }
    return block("Learned", rows)
  }

  private var rest: [Line] {
    let care = summary.care
    var parts: [String] = []
    if care.days > 0 { parts.append("care on \(Wording.count(care.days, "day"))") }
    if care.daysOff > 0 { parts.append(Wording.count(care.daysOff, "day off", "days off")) }
    if care.volunteeringHours > 0 {
      parts.append("\(Wording.count(care.volunteeringHours, "hour")) given to others")
    }
    return block("Rest", wrapped(parts, separator: glyphs.separator))
  }

  /// Rows under a label; none without rows.
  private func block(_ label: String, _ rows: [Line]) -> [Line] {
    rows.enumerated().map { index, row in
      styled((index == 0 ? label : "").padded(to: labelWidth), .strong) + row
    }
  }

  /// The parts in as many rows as they need; a single part is broken between its words.
  private func wrapped(_ parts: [String], separator: String = " ") -> [Line] {
    if parts.count == 1, parts[0].columns <= width - labelWidth { return [Line(parts[0])] }
    let pieces = parts.count == 1 ? parts[0].split(separator: " ").map(String.init) : parts
    let separator = parts.count == 1 ? " " : separator
    let room = width - labelWidth
    var rows: [String] = []
    for piece in pieces {
      if let last = rows.last, (last + separator + piece).columns <= room {
        rows[rows.count - 1] = last + separator + piece
      } else {
        rows.append(piece.shortened(to: room, ellipsis: glyphs.ellipsis))
      }
    }
    return rows.map { Line($0) }
  }
}
