import JournalFiles
import JournalFormat
import JournalInsights
import JournalReport
import JournalStore

extension Session {
  /// The stretch of time that words name: `week`, `march`, `last`, `2026`, `all`; without words,
  /// this month.
  func period(_ words: String, today: CivilDate) throws -> Period {
    if let period = Period(words.uppercased()) ?? Period(words) { return period }
    switch words {
    case "", "month": return .month(of: today)
    case "week": return .week(of: today)
    case "year": return .year(today.parts.year)
    case "last": return .month(of: today - today.parts.day)
    default: break
    }
    let days = try understood(words, as: "period", by: DateWords(today: today))
    let candidates = [
      Period.month(of: days.lowerBound), .week(of: days.lowerBound),
      .year(days.lowerBound.parts.year),
    ]
    guard let period = candidates.first(where: { $0.days == days }) else {
      throw Failure.usage(
        "'\(words)' is no period; it could be 'week', 'march', '2026-03', '2026' or 'all'"
      )
    }
    return period
  }

  /// Prints the summary, or writes it to a file of the person's choice.
  func deliver(_ summary: Summary, as format: ReportFormat, to file: String?) throws {
    guard let file, file != "-" else { return show(summary, as: format) }
    let bytes: [UInt8] =
      switch format {
      case .terminal: Array(summary.lines(width: 80).map { $0.text + "\n" }.joined().utf8)
      case .markdown: Array(summary.markdown.utf8)
      case .json: Array(summary.json.text.utf8)
      }
    try NamedFile(file).write(bytes)
    note("Written to \(EscapedText(fileName: file)).")
  }

  private func show(_ summary: Summary, as format: ReportFormat) {
    switch format {
    case .terminal: show(summary.lines(width: output.width))
    case .markdown: summary.writeMarkdown { output.write(EscapedText($0)) }
    case .json: summary.writeJSON { output.write(EscapedText(json: $0)) }
    }
  }

  /// Puts the generated part into the journal's file of the period; what else stands there stays.
  func write(_ summary: Summary, into journal: Journal) throws {
    guard let path = RelativePath("summaries/\(summary.period).md") else { return }
    let opened = try journal.read(path)
    let part = GeneratedPart(summary)
    guard let bytes = opened.map(part.replacing) ?? part.bytes else {
      throw Failure(
        "'\(path)' has lost the end of the generated part, so nothing was written; put the line "
          + "'\(GeneratedPart.end)' below it, or remove the part with its first line"
      )
    }
    if bytes != opened {
      guard try save(bytes, to: path, replacing: opened, in: journal) else {
        throw Failure("'\(path)' was changed by something else just now; run the command again")
      }
      commit([path], "Write 1 summary", by: "summary", in: journal)
    }
    announce(path)
  }
}
