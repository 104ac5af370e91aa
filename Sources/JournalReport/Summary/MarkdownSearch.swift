import JournalFormat
import JournalInsights

/// "The search".
struct MarkdownSearch {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    let rows = [state, funnel, excitement, tailoring].compactMap(\.self) + breadth
    let none = Wording.sentence(Wording.none(in: summary.period)) + ".\n"
    return "## The search\n\n" + (rows.isEmpty ? none : Markdown.list(rows)) + luck
  }

  private var search: Summary.Search { summary.search }

  private var state: String? {
    guard search.open > 0 else { return nil }
    let quiet = search.quiet == 0 ? "" : ", \(search.quiet) quiet for three weeks or more"
    return "\(Wording.count(search.open, "application")) open\(quiet)"
  }

  private var funnel: String? {
    let stages = Stage.allCases.compactMap { stage in
      search.funnel[stage].map { "\(stage.name) \($0)" }
    }
    guard !stages.isEmpty else { return nil }
    let open = search.stillOpen == 0 ? "" : "; \(search.stillOpen) still open"
    return "Last 90 days, by the furthest stage: \(stages.joined(separator: ", "))\(open)"
  }

  private var excitement: String? {
    guard search.excitement.count > 0 else { return nil }
    return "How much you wanted those you opened: "
      + "\(Wording.sample(search.excitement, in: summary.period)) (n = \(search.excitement.count))"
  }

  private var tailoring: String? {
    guard search.tailored.total > 0 else { return nil }
    return "Tailored well or fully: \(Wording.share(search.tailored, in: summary.period))"
  }

  private var breadth: [String] {
    [("channels", search.sources), ("sorts of job", search.roleFamilies)].compactMap {
      name,
      breadth in
      breadth.effective.map { effective in
        "You are effectively using \(Wording.number(effective)) of \(breadth.choices) \(name) "
          + "(n = \(breadth.count))"
      }
    }
  }

  /// From a run of three on; always as a band, with what it rests on.
  private var luck: String {
    guard search.luck.run >= 3 else { return "" }
    let band = search.luck.inHundred
    return """

      Between \(band.lowerBound) and \(band.upperBound) in 100 people with ordinary luck would see \
      \(search.luck.run) in a row without an offer. This may be chance. (If 15 to 37 % of interviews \
      lead to an offer, each on its own; a survey of small US businesses, CareerPlug 2024.)

      """
  }
}
