import JournalFormat

extension Application {
  mutating func read(_ glance: Glance) {
    if !glance.isPrivate { isPrivate = false }
    readDetails(glance)
    readStage(glance)
    readEvent(glance)
    readCourtesies(glance)
    if glance.isStep { lastEvent = glance.date }
  }

  /// The entry that opens it has the last word on what it is; others fill what is still unknown.
  private mutating func readDetails(_ glance: Glance) {
    let opens = glance.opensApplication && opened == nil
    if glance.event == .opened, opened != nil {
      oddities.append(.openedAgain(entry: glance.entry.id))
    }
    if opens { opened = glance.date }

    func settle(_ known: inout String?, _ said: String) {
      if opens || known == nil { known = said }
    }
    for (field, value) in glance.entry.fields {
      switch (field, value) {
      case (.source, .text(let text)): settle(&source, text)
      case (.excitement, .whole(let scale)) where opens: excitement = scale
      case (.fit, .whole(let scale)) where opens: fit = scale
      case (.gut, .text(let text)) where opens: gut = text
      case (.tailored, .text(let text)) where opens: tailored = text
      case _ where glance.isPrivate: continue
      case (.company, .text(let text)): settle(&company, text)
      case (.role, .text(let text)): settle(&role, text)
      case (.roleFamily, .text(let text)): settle(&roleFamily, text)
      case (.industry, .text(let text)): settle(&industry, text)
      default: continue
      }
    }
  }

  private mutating func readStage(_ glance: Glance) {
    let stage: Stage? =
      if glance.event == .offer {
        .offer
      } else if let stage = glance.stage {
        stage
      } else if current == nil, glance.opensApplication {
        .applied
      } else if glance.kind == .interview, current.map({ !$0.isHuman }) ?? true {
        // An interview that names no stage is at the least a screening.
        .screen
      } else {
        nil
      }
    guard let stage else { return }
    if stage != current { inStageSince = glance.date }
    current = stage
    reached = max(reached ?? stage, stage)
  }

  private mutating func readEvent(_ glance: Glance) {
    if glance.event == .reopened {
      ending = nil
      return
    }
    let outcome = Outcome(of: glance)
    if ending != nil, outcome != nil || glance.event != nil {
      if glance.event != .opened { oddities.append(.afterOutcome(entry: glance.entry.id)) }
    } else if let outcome {
      ending = (outcome, glance.date)
    }
  }

  private mutating func readCourtesies(_ glance: Glance) {
    let entry = glance.entry
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
  fileprivate init?(of glance: Glance) {
    if glance.kind == .rejection {
      self = glance.isSilence ? .silent : .rejected
    } else if let event = glance.event {
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
