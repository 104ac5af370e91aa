public import JournalFormat

/// One application as its entries tell it (PRACTICES 4).
///
/// Words of private entries never get in: a company or a role that private entries alone name
/// stays `nil`.
public struct Application: Sendable {
  /// How an application can end.
  public enum Outcome: String, Sendable, CaseIterable {
    case rejected, silent, withdrew
    case roleClosed = "role_closed"
    case declined, accepted
  }

  /// Something in the story that does not fit, with the entry that tells it.
  public enum Oddity: Sendable, Hashable {
    /// `opened` a second time; the earliest holds.
    case openedAgain(entry: String)
    /// An event after the outcome, without `reopened` between them.
    case afterOutcome(entry: String)
  }

  /// What `app` says in its entries.
  public let slug: String
  /// The date of the first entry that names it.
  public let began: EntryDate
  /// The date of the entry that opened it; `nil` when none did.
  public internal(set) var opened: EntryDate?
  /// Whether private entries alone name it, so that no report may.
  public internal(set) var isPrivate = true

  /// The company's name.
  public internal(set) var company: String?
  /// The job's title.
  public internal(set) var role: String?
  /// Where the job was found.
  public internal(set) var source: String?
  /// The sort of job.
  public internal(set) var roleFamily: String?
  /// The industry.
  public internal(set) var industry: String?
  /// How much it was wanted when it was opened, 1 to 5.
  public internal(set) var excitement: Int?
  /// How well it seemed to fit when it was opened, 1 to 5.
  public internal(set) var fit: Int?
  /// What the gut said when it was opened.
  public internal(set) var gut: String?
  /// How far the material was tailored.
  public internal(set) var tailored: String?

  /// The stage that the last entry with one gave.
  public internal(set) var current: Stage?
  /// The furthest stage so far.
  public internal(set) var reached: Stage?
  /// Since when the current stage holds.
  public internal(set) var inStageSince: EntryDate
  /// The last step in its story: moods and wins beside the way do not count.
  public internal(set) var lastEvent: EntryDate
  /// How it ended, and when; `nil` while it is open.
  public internal(set) var ending: (outcome: Outcome, date: EntryDate)?
  /// What does not fit, in civil order.
  public internal(set) var oddities: [Oddity] = []

  /// What was sent to the company, in the order of the entries.
  public internal(set) var messages: [Courtesy] = []
  /// What the company said, in the order of the entries.
  public internal(set) var feedback: [Feedback] = []
  /// When it was reflected upon.
  public internal(set) var reflections: [EntryDate] = []

  init(_ slug: String, began: EntryDate) {
    self.slug = slug
    self.began = began
    inStageSince = began
    lastEvent = began
  }
}

extension Application {
  /// Whether no outcome is known.
  public var isOpen: Bool { ending == nil }

  /// The company, else the slug; `nil` when private entries alone name it.
  public var name: String? { company ?? (isPrivate ? nil : slug) }

  /// Days since it began, up to its ending.
  public func age(asOf day: CivilDate) -> Int { lastDay(asOf: day) - began.day }

  /// Days in the current stage, up to its ending.
  public func daysInStage(asOf day: CivilDate) -> Int { lastDay(asOf: day) - inStageSince.day }

  /// Days since anything happened, up to its ending.
  public func daysSinceLastEvent(asOf day: CivilDate) -> Int { lastDay(asOf: day) - lastEvent.day }

  /// For how many days nothing happened, from 21 on; `nil` below, and once it ended.
  ///
  /// Quiet is not an outcome: the person alone can make it `silent`.
  public func quietDays(asOf day: CivilDate) -> Int? {
    let days = daysSinceLastEvent(asOf: day)
    return isOpen && days >= 21 ? days : nil
  }

  private func lastDay(asOf day: CivilDate) -> CivilDate { ending?.date.day ?? day }
}

/// A message that was sent, by what it says.
public struct Courtesy: Sendable, Hashable {
  /// What a message may say.
  public enum Content: String, Sendable {
    case thanks
    case feedbackAsk = "feedback_ask"
    case futureRoles = "future_roles"
  }

  /// When it was sent.
  public let sent: EntryDate
  /// What it says.
  public let contents: Set<Content>
}

/// What somebody of the company said, or declined to say.
public struct Feedback: Sendable, Hashable {
  /// When it came.
  public let date: EntryDate
  /// Whether they declined to give any.
  public let isDeclined: Bool
  /// Whether it was specific.
  public let isSpecific: Bool
}
