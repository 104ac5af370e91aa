public import JournalFormat

/// A small victory: a `win` entry, or an item under "Wins" of any entry (M11).
public struct Win: Sendable, Hashable {
  /// When it was.
  public let day: CivilDate
  /// The sort of win, as the field says; `nil` for an item.
  public let sort: String?
  /// What happened; `nil` when private, or when the words stand in the body alone.
  public let text: String?

  /// The wins of an entry, in its order; a `win` entry without items is one win.
  static func all(of entry: Entry) -> [Win] {
    let items = entry.items(of: .wins)
    let sort = entry.kind == .win ? entry.text(.win) ?? "other" : nil
    let title = entry.kind == .win ? entry.text(.title) ?? entry.heading : nil
    let texts = items.isEmpty && entry.kind == .win ? [title] : items.map(\.text)
    return texts.map { text in
      Win(day: entry.date.day, sort: sort, text: entry.isPrivate ? nil : text)
    }
  }
}

/// A sentence of the person's with its day; `nil` text when its entry is private.
public struct Sentence: Sendable, Hashable {
  /// The day of its entry.
  public let day: CivilDate
  /// The words; `nil` when private.
  public let text: String?
}
