/// How far an application is, in order.
public enum Stage: UInt8, Sendable, CaseIterable, Comparable {
  /// A job that is looked at.
  case lead
  /// Something was sent.
  case applied
  /// A first talk, often with a recruiter.
  case screen
  /// An interview, whichever round.
  case interview
  /// The last round.
  case final
  /// An offer is there.
  case offer

  /// The word that front matter uses.
  public var name: String {
    switch self {
    case .lead: "lead"
    case .applied: "applied"
    case .screen: "screen"
    case .interview: "interview"
    case .final: "final"
    case .offer: "offer"
    }
  }

  /// The stage with this name, or `nil` when there is none.
  public init?(name: String) {
    guard let stage = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  /// Whether a person of the company was met: screen or later.
  public var isHuman: Bool { self >= .screen }

  /// Whether `a` is less far along than `b`.
  public static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
}

/// What can happen to an application; the order ranks events of one moment.
public enum Event: String, Sendable, CaseIterable {
  /// It begins, as a lead or with what was sent.
  case opened
  /// It came a stage further.
  case advanced
  /// An offer came.
  case offer
  /// No answer came, and none is expected.
  case silent
  /// The person took it back.
  case withdrew
  /// The job went away for everybody.
  case roleClosed = "role_closed"
  /// The person said no to the offer.
  case declined
  /// The person said yes to the offer.
  case accepted
  /// It goes on after an outcome.
  case reopened
}
