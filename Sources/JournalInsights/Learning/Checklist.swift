public import JournalFormat

/// The areas to improve, each with how far it has come (M13, M14): derived from lessons, plans and
/// interview ratings, so that an item leaves by evidence and never by a tick.
public struct Checklist: Sendable {
  /// How far an area has come.
  public enum State: String, Sendable, CaseIterable {
    case noticed, recurring, working, improving, settled
  }

  /// An area to improve.
  public struct Item: Sendable, Hashable {
    /// The area.
    public let area: String
    /// How far it has come.
    public let state: State
    /// How many lessons name it.
    public let lessonCount: Int
    /// How many applications the lessons of the last 90 days come from.
    public let recentApplications: Int
    /// The day of the last lesson.
    public let lastSeen: CivilDate

    /// M13: seen in two applications or more within 90 days.
    public var isRecurring: Bool { recentApplications >= 2 }
  }

  private struct Evidence: Sendable {
    var lessons: [Lesson] = []
    var ratings: [(day: CivilDate, value: Double)] = []
    /// The days of plans and skills linked to the area.
    var work: [CivilDate] = []
  }

  private var evidence: [String: Evidence] = [:]

  init() {}

  /// Takes in the next entry in civil order.
  mutating func read(_ entry: Entry, lessons: [Lesson]) {
    let day = entry.date.day
    let hasPlan = !lessons.isEmpty && !entry.items(of: .next).isEmpty
    for lesson in lessons where lesson.isActionable {
      guard let area = lesson.area else { continue }
      evidence[area, default: Evidence()].lessons.append(lesson)
      if hasPlan { evidence[area]?.work.append(day) }
    }
    switch entry.kind {
    case .interview:
      for rating in entry.ratings(.ratings) {
        evidence[rating.area, default: Evidence()].ratings.append((day, rating.value))
      }
    case .prep:
      for area in entry.words(.focus) { evidence[area, default: Evidence()].work.append(day) }
    case .skill:
      if let skill = entry.text(.skill) {
        evidence[skill, default: Evidence()].work.append(day)
      }
    default:
      break
    }
  }

  /// The areas as they stood on a day, the most advanced last, then by alphabet; areas that
  /// private entries alone name are left out.
  public func items(asOf day: CivilDate) -> [Item] {
    evidence.compactMap { Self.item($0.key, $0.value, asOf: day) }
      .sorted { a, b in
        a.state == b.state ? a.area < b.area : a.state.rank < b.state.rank
      }
  }

  private static func item(_ area: String, _ evidence: Evidence, asOf day: CivilDate) -> Item? {
    let lessons = evidence.lessons.prefix { $0.day <= day }
    guard let last = lessons.last, lessons.contains(where: { !$0.isPrivate }) else { return nil }
    let recent = Set(lessons.filter { day - $0.day < 90 }.compactMap(\.app)).count
    let ratings = evidence.ratings.prefix { $0.day <= day }
    let state: State =
      if isSettled(ratings.filter { $0.day > last.day }.map(\.value)) {
        .settled
      } else if isImproving(ratings.map(\.value)), ratings.last.map({ $0.day >= last.day }) ?? false
      {
        .improving
      } else if evidence.work.contains(where: { $0 >= lessons[0].day && $0 <= day }) {
        .working
      } else {
        recent >= 2 ? .recurring : .noticed
      }
    return Item(
      area: area,
      state: state,
      lessonCount: lessons.count,
      recentApplications: recent,
      lastSeen: last.day
    )
  }

  /// Three interviews rated 4 or better since the last lesson.
  private static func isSettled(_ ratingsSinceLesson: [Double]) -> Bool {
    ratingsSinceLesson.count >= 3 && ratingsSinceLesson.suffix(3).allSatisfy { $0 >= 4 }
  }

  /// The last two ratings each better than the first by 1 or more.
  private static func isImproving(_ ratings: [Double]) -> Bool {
    guard let first = ratings.first, ratings.count >= 3 else { return false }
    return ratings.suffix(2).allSatisfy { $0 >= first + 1 }
  }
}

extension Checklist.State {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
