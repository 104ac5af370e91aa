/// A body section with a meaning, and what stands in it.
public struct Section: Sendable, Hashable {
  /// The headings that mean something in every kind of entry.
  public enum Meaning: String, Sendable, CaseIterable {
    /// One win an item.
    case wins
    /// Sentences, perhaps with an area and a type.
    case lessons
    /// Actions, and the milestones of a path or a goal.
    case next, milestones
    /// What this brought.
    case gained
    /// The text of a message.
    case draft
    /// What a review settles.
    case keep, change, drop
  }

  /// What the heading means.
  public let meaning: Meaning
  /// The list items in order; of `draft`, one item that holds the whole text.
  public let items: [SectionItem]

  /// Makes a section.
  public init(_ meaning: Meaning, items: [SectionItem]) {
    self.meaning = meaning
    self.items = items
  }
}

/// One list item of a section.
///
/// `- [ ] Write to Mia (due 2026-03-09)` → text "Write to Mia", open, due 2026-03-09;
/// `- clarity, skill-gap: I lost the thread` → text "I lost the thread", area, type.
public struct SectionItem: Sendable, Hashable {
  /// Whether a lesson can be acted on, and how.
  public enum LessonType: String, Sendable, CaseIterable {
    /// Something to do otherwise next time.
    case quickFix = "quick-fix"
    /// Something to learn first.
    case skillGap = "skill-gap"
    /// The job and the person do not fit, which nobody need mend.
    case mismatch
    /// Something that was not the person's to change.
    case outside
  }

  // In an order without gaps: a journal has many items.

  /// The sentence, without bullet, box, dates, area and type.
  public let text: String
  /// Of a lesson: the area named before the colon.
  public let area: String?
  /// The day of `(due …)`.
  public let due: CivilDate?
  /// The day of `(done …)`.
  public let done: CivilDate?
  /// `nil`: no task; else whether it is ticked.
  public let isDone: Bool?
  /// Of a lesson with an area: the type, `quickFix` when left out.
  public let lessonType: LessonType?

  /// Makes an item.
  public init(
    text: String,
    isDone: Bool? = nil,
    due: CivilDate? = nil,
    done: CivilDate? = nil,
    area: String? = nil,
    lessonType: LessonType? = nil
  ) {
    self.text = text
    self.isDone = isDone
    self.due = due
    self.done = done
    self.area = area
    self.lessonType = lessonType
  }
}
