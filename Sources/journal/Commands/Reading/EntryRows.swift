import JournalFormat
import JournalReport

/// Entries as a list shows them: one row each.
struct EntryRows {
  let entries: [Entry]

  init(_ entries: some Sequence<Entry>) {
    self.entries = Array(entries)
  }

  /// Id, mood, application and title; of a private entry only that it is one.
  func lines(width: Int) -> [Line] {
    let column = entries.map(\.id.columns).max() ?? 0
    return entries.map { entry in
      var line = Line(entry.id.padded(to: min(column, 40)), .accent)
      line.append("  " + (entry.whole(.mood).map(String.init) ?? "·"))
      let room = max(width - line.columns - 2, 16)
      let words = entry.isPrivate ? "(private)" : entry.caption
      if !words.isEmpty {
        line.append("  " + words.shortened(to: room), entry.isPrivate ? .quiet : .plain)
      }
      return line
    }
  }

  /// Schema `journal.list/1`.
  var json: JSON {
    [
      "schema": "journal.list/1", "count": .int(entries.count),
      "entries": .array(entries.map { $0.isPrivate ? $0.privateJSON : $0.json }),
    ]
  }
}

extension Session {
  /// Prints how many entries there are, alone.
  func show(count: Int, asJSON: Bool) {
    if asJSON { return show(["schema": "journal.list/1", "count": .int(count)]) }
    show([Line(String(count))])
  }
}

extension Entry {
  /// The title or first heading, after the application it is about.
  fileprivate var caption: String {
    [app, text(.title) ?? heading].compactMap(\.self).joined(separator: "  ")
  }

  /// All that the front matter says, by the field's name.
  var json: JSON {
    let known = fields.map { JSON.Member($0.field.name, $0.value.json) }
    let own = custom.map { JSON.Member($0.name, $0.value.json) }
    return .object(names + known + own)
  }

  /// What a list may tell of a private entry: its numbers, and that it is private.
  fileprivate var privateJSON: JSON {
    let numbers = fields.filter { $0.field == .private || $0.value.isNumber }
    return .object(names + numbers.map { JSON.Member($0.field.name, $0.value.json) })
  }

  private var names: [JSON.Member] {
    [
      .init("id", .string(id)), .init("date", .string(date.description)),
      .init("kind", .string(kind.name)),
    ]
  }
}

extension FieldValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .whole, .number: true
    case .text, .words, .flag, .date, .ratings: false
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .words(let words): JSON(words)
    case .whole(let number): .int(number)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .date(let date): .string(date.description)
    case .ratings(let ratings): .object(ratings.map { .init($0.area, .number($0.value)) })
    }
  }
}
