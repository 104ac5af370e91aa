import JournalFormat

/// An entry with the fields that most figures ask for, found in one pass over its fields.
struct Glance {
  let entry: Entry
  private(set) var app: String?
  private(set) var event: Event?
  private(set) var stage: Stage?
  private(set) var mood: Int?
  private(set) var isPrivate = false

  init(_ entry: Entry) {
    self.entry = entry
    for (field, value) in entry.fields {
      switch (field, value) {
      case (.app, .text(let slug)): app = app ?? slug
      case (.event, .text(let name)): event = event ?? Event(rawValue: name)
      case (.stage, .text(let name)): stage = stage ?? Stage(name: name)
      case (.mood, .whole(let number)): mood = mood ?? number
      case (.private, .flag(true)): isPrivate = true
      default: break
      }
    }
  }

  var kind: Kind { entry.kind }
  var date: EntryDate { entry.date }

  /// Whether this opens an application.
  var opensApplication: Bool {
    event == .opened || (event == nil && app != nil && kind == .application)
  }

  /// Whether a rejection is one by silence.
  var isSilence: Bool { kind == .rejection && entry.text(.how) == "silence" }

  /// Whether something happened in the application, so that it is not quiet.
  var isStep: Bool {
    if event != nil || stage != nil { return true }
    return switch kind {
    case .application, .prep, .interview, .rejection, .feedback: true
    case .message: entry.date(.sent) != nil
    default: false
    }
  }

  /// When this was a step forward; `nil` when it is none.
  ///
  /// A note on an application that was opened before is none.
  func forwardDate(opensApplication: Bool) -> EntryDate? {
    if opensApplication { return date }
    return switch kind {
    case .checkin, .care, .win, .rejection, .feedback: nil
    case .prep, .interview, .reflection, .connection, .skill, .goal, .path, .review: date
    case .application: nil
    case .message: entry.date(.sent)
    case .exercise: entry.text(.exercise) == "face_a_fear" ? date : nil
    default: nil
    }
  }

  /// The kind act that this is, by its field's word; `nil` when it is none.
  var kindAct: String? {
    switch kind {
    case .care: entry.text(.activity) ?? "care"
    case .connection: entry.text(.purpose) == "support" ? "support" : nil
    case .exercise: entry.text(.exercise) == "self_compassion" ? "self_compassion" : nil
    default: nil
    }
  }
}
