extension Kind {
  /// One line that says what such entries are about; `nil` for a kind that a prompt brings.
  public var meaning: String? {
    switch self {
    case .checkin: "how you are, on any day"
    case .application: "a step of an application, from the first look to the answer"
    case .prep: "getting ready for an interview"
    case .interview: "an interview, soon after it"
    case .rejection: "the first sitting after a no"
    case .reflection: "the second sitting after a no: what it teaches"
    case .feedback: "what somebody of the company said"
    case .message: "a note to somebody, drafted and sent"
    case .win: "something that went well"
    case .connection: "being in touch with somebody"
    case .skill: "a skill that is wanted or learnt"
    case .path: "a career path"
    case .goal: "a goal, and what in it you can control"
    case .exercise: "one of the guided exercises"
    case .care: "something done for yourself or others"
    case .review: "a look back at a week, a month or the career"
    default: nil
    }
  }
}
