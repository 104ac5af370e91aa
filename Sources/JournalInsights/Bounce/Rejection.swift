public import JournalFormat

/// A no, as its entry tells it.
public struct Rejection: Sendable {
  /// The entry's id.
  public let entry: String
  /// When it was.
  public let date: EntryDate
  /// The slug of the application; `nil` when the entry names none.
  public let app: String?
  /// Whether its entry is private, so that no report may name the application.
  public let isPrivate: Bool
  /// How far the application was: what the entry says, else what the fold knew at that time.
  public let stage: Stage?
  /// Whether it came as silence.
  public let isSilence: Bool
  /// How many emotion words the entry has.
  public let emotionCount: Int
  /// How many days the person thought it would hurt.
  public let forecast: Int?

  /// Whether the company was met before: screen or later.
  public var isHuman: Bool { stage?.isHuman ?? false }

  init(_ glance: Glance, reached: Stage?) {
    let entry = glance.entry
    self.entry = entry.id
    date = entry.date
    app = glance.app
    isPrivate = glance.isPrivate
    stage = glance.stage ?? reached
    isSilence = glance.isSilence
    emotionCount = entry.words(.emotions).count
    forecast = entry.whole(.forecast)
  }

  /// Whether feedback could have been asked for: a human stage, no silence, 48 hours ago.
  public func isAskable(asOf date: EntryDate) -> Bool {
    isHuman && !isSilence && self.date.isTwoDays(before: date)
  }
}
