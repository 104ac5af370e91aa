import JournalFormat
package import JournalInsights

extension Summary {
  /// The whole report as Markdown, between its two marker comments.
  package var markdown: String {
    var text = ""
    writeMarkdown { text += $0 }
    return text
  }

  /// Gives the text of ``markdown`` in pieces of whole lines; no more of it is held than a section.
  package func writeMarkdown(_ use: (String) -> Void) {
    use("<!-- journal:summary \(period) as-of=\(asOf.day) -->\n")
    for section in Self.sections { use("\n" + section(self)) }
    use("\n\(GeneratedPart.end)\n")
  }

  private static var sections: [(Summary) -> String] {
    [
      { MarkdownHead($0).text },
      { MarkdownMood($0).text },
      { MarkdownRejections($0).text },
      { MarkdownLearning($0).text },
      { MarkdownGrace($0).text },
      { MarkdownSearch($0).text },
      { MarkdownCare($0).text },
      { MarkdownNumbers($0).text },
      { _ in "Someone to talk to: `journal support`.\n" },
    ]
  }
}

/// Head, "In short" and "What you did".
private struct MarkdownHead {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    let head = summary.head
    let entries =
      head.entryCount == 0 ? "No entries" : Wording.count(head.entryCount, "entry", "entries")
    let checkins =
      head.checkinDays == 0
      ? "" : ", with a check-in on \(Wording.count(head.checkinDays, "day"))"
    return """
      # \(Wording.title(of: summary))

      \(entries) up to \(Wording.day(summary.asOf.day, in: summary.period))\(checkins). Every figure shows how many \
      cases it rests on; with few cases, the cases themselves say more than a rate.

      ## In short

      \(InShort(summary).sentences.joined(separator: " "))

      ## What you did

      \(did)
      """
  }

  private var did: String {
    let practice = summary.practice
    var lines = summary.wins.compactMap { win -> String? in
      guard win.text != nil || win.sort != nil else { return nil }
      let sort = win.sort.map { Wording.word($0) }
      let text = win.text.map(Markdown.escaped) ?? sort ?? ""
      let addition = win.text == nil || sort == nil || sort == "other" ? "" : " (\(sort ?? ""))"
      return "\(Wording.day(win.day, in: summary.period)): \(text)\(addition)"
    }
    let untold = summary.wins.count - lines.count
    if untold > 0 { lines.append("\(Wording.count(untold, "win")) kept private") }
    let counts = [
      (practice.opened, "application opened", "applications opened"),
      (practice.preparations, "interview prepared", "interviews prepared"),
      (practice.interviews, "interview", "interviews"),
      (practice.reflections, "reflection", "reflections"),
      (practice.thanks, "note of thanks", "notes of thanks"),
      (practice.connections, "contact", "contacts"),
      (practice.newPeople, "person met for the first time", "people met for the first time"),
      (practice.exercises.total, "exercise", "exercises"),
      (practice.reviews, "review", "reviews"),
    ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1, $0.2) }
    return """
      ### Wins

      \(list(lines))
      ### Practices

      \(list(counts))\(totals)
      """
  }

  private func list(_ items: [String]) -> String {
    let none = Wording.sentence(Wording.none(in: summary.period)) + ".\n"
    return items.isEmpty ? none : Markdown.list(items)
  }

  private var totals: String {
    let practices = BounceStrip.Practice.allCases
    guard !summary.rejections.human.isEmpty else { return "" }
    let row = practices.map { Wording.share(summary.rejections.total(of: $0), in: summary.period) }
    return "\n"
      + Markdown.table(["After a no"] + practices.map(Wording.name), [["Done, where due"] + row])
  }
}
