import JournalFormat
import JournalInsights

/// "What you learned".
struct MarkdownLearning {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var text: String {
    let parts = [excelled, gained, lessons, checklist, wishes].compactMap(\.self)
    let none = Wording.sentence(Wording.none(in: summary.period)) + ".\n"
    return "## What you learned\n\n" + (parts.isEmpty ? none : parts.joined(separator: "\n"))
  }

  private var learning: Summary.Learning { summary.learning }

  private var excelled: String? {
    let rows = learning.excelled.rows
    guard !rows.isEmpty else { return nil }
    return "You were at your best in: \(words(rows)).\n"
  }

  private var gained: String? {
    guard !learning.gained.isEmpty else { return nil }
    return "### Gained\n\n" + Markdown.list(told(learning.gained.map { ($0.day, $0.text) }))
  }

  private var lessons: String? {
    guard !learning.lessons.isEmpty else { return nil }
    let sentences = learning.lessons.map { lesson in
      let area = lesson.isPrivate ? nil : lesson.area
      let place = area.map { "\($0), \(lesson.type?.rawValue ?? ""): " } ?? ""
      return (lesson.day, lesson.text.map { place + $0 })
    }
    let types = SectionItem.LessonType.allCases.compactMap { type in
      learning.types[type].map { "\(type.rawValue) (\($0))" }
    }
    let areas = learning.areas.rows.isEmpty ? "" : "By area: \(words(learning.areas.rows)).\n"
    let byType = types.isEmpty ? "" : "By type: \(Wording.list(types)).\n"
    return "### Lessons\n\n" + Markdown.list(told(sentences)) + "\n" + areas + byType
  }

  private var checklist: String? {
    let changes = learning.changes.map { change in
      let before = change.before.map(Wording.state) ?? "new"
      return "\(Markdown.escaped(change.area)): \(before) → \(Wording.state(change.now))"
    }
    let themes = learning.themes.map(Wording.item).map(Markdown.escaped)
    guard !changes.isEmpty || !themes.isEmpty else { return nil }
    return "### Checklist\n\n" + Markdown.list(changes)
      + (themes.isEmpty ? "" : "\nSeen in more than one application:\n\n" + Markdown.list(themes))
  }

  private var wishes: String? {
    let wants = learning.wants.rows
    let asks = learning.asks.rows
    guard !wants.isEmpty || !asks.isEmpty else { return nil }
    return "### Wants and asks\n\n"
      + Markdown.list(
        [
          wants.isEmpty ? nil : "You want: \(words(wants))",
          asks.isEmpty ? nil : "They ask: \(words(asks))",
        ]
        .compactMap(\.self)
      )
  }

  private func words(_ rows: [Tally.Row]) -> String {
    rows.map { "\(Markdown.escaped($0.word)) (\($0.count))" }.joined(separator: ", ")
  }

  /// Sentences with their days; those kept private are counted.
  private func told(_ sentences: [(day: CivilDate, text: String?)]) -> [String] {
    let told = sentences.compactMap { sentence in
      sentence.text.map {
        "\(Wording.day(sentence.day, in: summary.period)): \(Markdown.escaped($0))"
      }
    }
    let untold = sentences.count - told.count
    return untold == 0 ? told : told + ["\(untold) kept private"]
  }
}
