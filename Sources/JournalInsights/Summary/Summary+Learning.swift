public import JournalFormat

extension Summary {
  /// What the period taught (M12 to M14).
  public struct Learning: Sendable {
    /// What it brought, in order.
    public let gained: [Sentence]
    /// The lessons, in order.
    public let lessons: [Lesson]
    /// M12: lessons by area, those with an area.
    public let areas: Tally
    /// M12: lessons by type, those with an area.
    public let types: [SectionItem.LessonType: Int]
    /// Where one was at one's best.
    public let excelled: Tally
    /// What is wanted of work, by applications.
    public let wants: Tally
    /// What employers ask, by applications.
    public let asks: Tally
    /// M14: the areas to improve as they stand.
    public let checklist: [Checklist.Item]
    /// What has moved since the day before the period began.
    public let changes: [Change]

    /// An area that stands otherwise than before the period.
    public struct Change: Sendable, Hashable {
      /// The area.
      public let area: String
      /// How it stood; `nil` when it is new.
      public let before: Checklist.State?
      /// How it stands.
      public let now: Checklist.State
    }

    /// M13: areas seen in two applications or more within 90 days.
    public var themes: [Checklist.Item] { checklist.filter(\.isRecurring) }

    init(_ chronicle: Chronicle) {
      let month = chronicle.month
      gained = month.gained
      lessons = month.lessons
      excelled = month.excelled
      wants = month.wants.words
      asks = month.asks.words

      var areas = Tally()
      var types: [SectionItem.LessonType: Int] = [:]
      for lesson in month.lessons {
        guard let area = lesson.area, let type = lesson.type else { continue }
        areas.add(area, isPrivate: lesson.isPrivate)
        types[type, default: 0] += 1
      }
      self.areas = areas
      self.types = types

      let items = chronicle.checklist.items(asOf: chronicle.asOf.day)
      let earlier = chronicle.days.map { $0.lowerBound - 1 }.map(chronicle.checklist.items) ?? []
      let before = Dictionary(earlier.map { ($0.area, $0.state) }, uniquingKeysWith: { a, _ in a })
      checklist = items
      changes = items.filter { before[$0.area] != $0.state }
        .map { Change(area: $0.area, before: before[$0.area], now: $0.state) }
    }
  }
}
