public import JournalFormat

/// An item under "Lessons" of any entry (M12).
public struct Lesson: Sendable, Hashable {
  /// The day of its entry.
  public let day: CivilDate
  /// The application of its entry.
  public let app: String?
  /// The area; without one it is kept and shown, not counted.
  public let area: String?
  /// Whether it can be acted on, and how; `nil` without an area.
  public let type: SectionItem.LessonType?
  /// The sentence; `nil` when private.
  public let text: String?

  /// Whether it reaches the checklist: something to change, in an area with a name.
  public var isActionable: Bool { area != nil && (type == .quickFix || type == .skillGap) }

  /// Whether its entry is private, so that its area is not to be named either.
  public var isPrivate: Bool { text == nil }

  static func all(of entry: Entry) -> [Lesson] {
    entry.items(of: .lessons).map { item in
      Lesson(
        day: entry.date.day,
        app: entry.app,
        area: item.area,
        type: item.area == nil ? nil : item.lessonType ?? .quickFix,
        text: entry.isPrivate ? nil : item.text
      )
    }
  }
}
