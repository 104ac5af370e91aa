/// The kind of an entry: one of the sixteen built in, or a word that a prompt of the person's own
/// brings.
public struct Kind: Sendable, Hashable {
  /// The word that front matter uses.
  public let name: String

  /// Makes a kind of any name.
  public init(_ name: String) {
    self.name = name
  }

  public static let checkin = Kind("checkin")
  public static let application = Kind("application")
  public static let prep = Kind("prep")
  public static let interview = Kind("interview")
  public static let rejection = Kind("rejection")
  public static let reflection = Kind("reflection")
  public static let feedback = Kind("feedback")
  public static let message = Kind("message")
  public static let win = Kind("win")
  public static let connection = Kind("connection")
  public static let skill = Kind("skill")
  public static let path = Kind("path")
  public static let goal = Kind("goal")
  public static let exercise = Kind("exercise")
  public static let care = Kind("care")
  public static let review = Kind("review")

  /// The sixteen built-in kinds, the core ones first.
  public static let builtIn: [Kind] = [
    .checkin, .application, .interview, .rejection, .reflection, .win,
    .prep, .feedback, .message, .connection, .skill, .path, .goal, .exercise, .care, .review,
  ]

  /// The fields that an entry of this kind should have; each inner list is met by any one of it.
  public var requiredFields: [[Field]] {
    switch self {
    case .application: [[.app, .company]]
    case .rejection, .reflection, .interview, .prep: [[.app]]
    case .message: [[.app, .people]]
    case .win: [[.win]]
    case .exercise: [[.exercise]]
    case .skill: [[.skill]]
    case .path: [[.path]]
    case .goal: [[.goal]]
    case .care: [[.activity]]
    case .review: [[.scope]]
    case .connection: [[.purpose]]
    default: []
    }
  }
}
