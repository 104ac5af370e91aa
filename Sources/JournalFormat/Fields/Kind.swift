/// The kind of an entry: one of the sixteen built in, or a word that a prompt of the person's own
/// brings.
public struct Kind: Sendable, Hashable {
  /// The word that front matter uses.
  public let name: String

  /// Makes a kind of any name.
  public init(_ name: String) {
    self.name = name
  }

  /// How one is, on any day.
  public static let checkin = Kind("checkin")
  /// A step of an application.
  public static let application = Kind("application")
  /// Getting ready for an interview.
  public static let prep = Kind("prep")
  /// An interview, soon after it.
  public static let interview = Kind("interview")
  /// The first sitting after a no.
  public static let rejection = Kind("rejection")
  /// The second sitting after a no: what it teaches.
  public static let reflection = Kind("reflection")
  /// What somebody of the company said.
  public static let feedback = Kind("feedback")
  /// A note to somebody.
  public static let message = Kind("message")
  /// Something that went well.
  public static let win = Kind("win")
  /// Being in touch with somebody.
  public static let connection = Kind("connection")
  /// A skill that is wanted or learnt.
  public static let skill = Kind("skill")
  /// A career path.
  public static let path = Kind("path")
  /// A goal.
  public static let goal = Kind("goal")
  /// One of the exercises.
  public static let exercise = Kind("exercise")
  /// Something done for oneself or others.
  public static let care = Kind("care")
  /// A look back at a week, a month or the career.
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
