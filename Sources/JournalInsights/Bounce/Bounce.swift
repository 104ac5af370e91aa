import JournalFormat

/// A no with what followed it.
public struct Bounce: Sendable {
  /// The no.
  public let rejection: Rejection
  /// The company or the slug; `nil` when no report may name it.
  public let name: String?
  /// M1: time until the first kind act; `nil` when there was none yet.
  public let firstKindAct: Elapsed?
  /// M2: time until the first step forward; `nil` when there was none yet.
  public let firstStep: Elapsed?
  /// M5.
  public let strip: BounceStrip
  /// Days from the no to the as-of day: how long it has been open, where nothing followed.
  public let age: Int
  /// Where it stands with asking for feedback and with thanks; `nil` when not askable.
  public let courtesy: Standing?

  /// M6 to M9 of one askable no.
  public struct Standing: Sendable, Hashable {
    /// Whether feedback was asked for, or came by itself.
    public let isAsked: Bool
    /// Whether asking was answered, or is 14 days ago.
    public let isAnswerDue: Bool
    /// Whether feedback came.
    public let isReceived: Bool
    /// Whether feedback was specific.
    public let isSpecific: Bool
    /// Whether thanks were sent.
    public let isThanked: Bool
    /// Whether they were asked to keep the person in mind.
    public let isDoorOpen: Bool
  }

  init(
    _ rejection: Rejection,
    application: Application?,
    deeds: Deeds,
    asOf: EntryDate,
    settings: JournalSettings
  ) {
    self.rejection = rejection
    name = rejection.isPrivate ? nil : application?.name
    age = asOf.day - rejection.date.day
    let kindAct = deeds.firstKindAct(after: rejection)
    let step = deeds.firstStep(after: rejection)
    firstKindAct = kindAct.map { Elapsed(from: rejection.date, to: $0) }
    firstStep = step.map { Elapsed(from: rejection.date, to: $0) }

    let followUp = FollowUp(rejection, application, asOf: asOf)
    courtesy = rejection.isAskable(asOf: asOf) ? followUp.standing : nil
    let age = age
    strip = BounceStrip { practice in
      let first: EntryDate?
      switch practice {
      case .feel: first = rejection.emotionCount > 0 ? rejection.date : nil
      case .rest: first = kindAct
      case .thank:
        guard settings.thankYou, rejection.isHuman, !rejection.isSilence else {
          return .notApplicable
        }
        first = followUp.thanks
      case .ask:
        guard rejection.isHuman, !rejection.isSilence else { return .notApplicable }
        first = followUp.asked
      case .learn: first = followUp.reflection
      case .move: first = step
      }
      if let first, first.day - rejection.date.day <= practice.window { return .done }
      return age <= practice.window ? .pending : .open
    }
  }
}

/// What was exchanged about an application after its no, up to the as-of day.
private struct FollowUp {
  let thanks: EntryDate?
  let asked: EntryDate?
  let reflection: EntryDate?
  let standing: Bounce.Standing

  init(_ rejection: Rejection, _ application: Application?, asOf: EntryDate) {
    func first(_ dates: [EntryDate]) -> EntryDate? {
      dates.filter { $0.isOnOrAfter(rejection.date) && $0.day <= asOf.day }.min()
    }
    func sent(_ content: Courtesy.Content) -> EntryDate? {
      first(application?.messages.filter { $0.contents.contains(content) }.map(\.sent) ?? [])
    }
    let answers =
      application?.feedback.filter { $0.date.day >= rejection.date.day } ?? []
    let received = answers.filter { !$0.isDeclined }

    thanks = sent(.thanks)
    asked = [sent(.feedbackAsk), answers.first?.date].compactMap(\.self).min()
    reflection = first(application?.reflections ?? [])
    standing = Bounce.Standing(
      isAsked: asked != nil,
      isAnswerDue: asked != nil
        && (!answers.isEmpty || asked.map { asOf.day - $0.day >= 14 } ?? false),
      isReceived: !received.isEmpty,
      isSpecific: received.contains(where: \.isSpecific),
      isThanked: thanks != nil,
      isDoorOpen: sent(.futureRoles) != nil
    )
  }
}
