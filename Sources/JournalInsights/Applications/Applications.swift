public import JournalFormat

/// The applications as a fold over entries: no status is kept anywhere (PRACTICES 4).
public struct Applications: Sendable {
  /// All of them, in the order in which entries first name them.
  public private(set) var all: [Application] = []
  private var indices: [String: Int] = [:]

  /// Makes the fold of no entries.
  public init() {}

  /// Folds entries, which come in civil order.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries { read(entry) }
  }

  /// The application with this slug.
  public subscript(slug: String) -> Application? { indices[slug].map { all[$0] } }

  /// Those without an outcome.
  public var open: [Application] { all.filter(\.isOpen) }

  /// Takes in the next entry in civil order; one without `app` changes nothing.
  public mutating func read(_ entry: Entry) {
    guard let slug = entry.app else { return }
    let index = indices[slug] ?? all.count
    if index == all.count {
      indices[slug] = index
      all.append(Application(slug, began: entry.date))
    }
    all[index].read(entry)
  }
}

extension Application {
  mutating func read(_ entry: Entry) {
    if !entry.isPrivate { isPrivate = false }
    readDetails(entry)
    readStage(entry)
    readEvent(entry)
    readCourtesies(entry)
    if entry.isStep { lastEvent = entry.date }
  }

  /// The entry that opens it has the last word on what it is; others fill what is still unknown.
  private mutating func readDetails(_ entry: Entry) {
    let opens = entry.opensApplication && opened == nil
    if entry.event == .opened, opened != nil { oddities.append(.openedAgain(entry: entry.id)) }
    if opens { opened = entry.date }

    func settle<Value>(_ known: inout Value?, _ said: Value?) {
      if let said, opens || known == nil { known = said }
    }
    if opens {
      excitement = entry.whole(.excitement)
      fit = entry.whole(.fit)
      gut = entry.text(.gut)
      tailored = entry.text(.tailored)
    }
    settle(&source, entry.text(.source))
    guard !entry.isPrivate else { return }
    settle(&company, entry.text(.company))
    settle(&role, entry.text(.role))
    settle(&roleFamily, entry.text(.roleFamily))
    settle(&industry, entry.text(.industry))
  }

  private mutating func readStage(_ entry: Entry) {
    let stage: Stage? =
      if entry.event == .offer {
        .offer
      } else if let stage = entry.stage {
        stage
      } else if entry.opensApplication, current == nil {
        .applied
      } else if entry.kind == .interview, current.map({ !$0.isHuman }) ?? true {
        // An interview that names no stage is at the least a screening.
        .screen
      } else {
        nil
      }
    guard let stage else { return }
    if stage != current { inStageSince = entry.date }
    current = stage
    reached = max(reached ?? stage, stage)
  }

  private mutating func readEvent(_ entry: Entry) {
    if entry.event == .reopened {
      ending = nil
      return
    }
    let outcome = Outcome(of: entry)
    if ending != nil, outcome != nil || entry.event != nil {
      if entry.event != .opened { oddities.append(.afterOutcome(entry: entry.id)) }
    } else if let outcome {
      ending = (outcome, entry.date)
    }
  }

  private mutating func readCourtesies(_ entry: Entry) {
    switch entry.kind {
    case .message:
      if let courtesy = Courtesy(entry) { messages.append(courtesy) }
    case .feedback:
      feedback.append(
        Feedback(
          date: entry.date,
          isDeclined: entry.text(.status) == "declined",
          isSpecific: entry.text(.quality) == "specific"
        )
      )
    case .reflection:
      reflections.append(entry.date)
    default:
      break
    }
  }
}

extension Application.Outcome {
  /// What an entry ends the application with; a no that came as silence is listed as silence.
  fileprivate init?(of entry: Entry) {
    if entry.kind == .rejection {
      self = entry.isSilence ? .silent : .rejected
    } else if let event = entry.event {
      self.init(rawValue: event.rawValue)
    } else {
      return nil
    }
  }
}

extension Courtesy {
  /// The message, once it was sent; what it includes counts, else what it is for.
  init?(_ entry: Entry) {
    guard let sent = entry.date(.sent) else { return nil }
    let contents = entry.words(.includes)
    self.sent = sent
    self.contents =
      switch entry.text(.purpose) {
      case "thank_you" where contents.isEmpty: [.thanks]
      case "feedback_request" where contents.isEmpty: [.feedbackAsk]
      case "keep_in_touch" where contents.isEmpty: [.futureRoles]
      default: Set(contents.compactMap(Content.init(rawValue:)))
      }
  }
}

extension Entry {
  /// Whether a rejection is one by silence.
  var isSilence: Bool { kind == .rejection && text(.how) == "silence" }

  /// Whether this opens an application.
  var opensApplication: Bool {
    event == .opened || (kind == .application && event == nil && app != nil)
  }

  /// Whether something happened in the application, so that it is not quiet.
  fileprivate var isStep: Bool {
    switch kind {
    case .application, .prep, .interview, .rejection, .feedback: true
    case .message: date(.sent) != nil
    default: event != nil || self[.stage] != nil
    }
  }
}
