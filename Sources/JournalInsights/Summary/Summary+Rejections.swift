import JournalFormat

extension Summary {
  /// The noes of the period and what followed them (M1 to M5).
  public struct Rejections: Sendable {
    /// The noes of the period, silences among them, in order.
    public let bounces: [Bounce]
    /// The episodes that a no of the period belongs to, in order.
    public let episodes: [Episode]
    /// What kind acts stood between the noes and the returns: seen together, not proof.
    public let kindActs: Tally

    /// The noes that are not silence.
    public var count: Int { bounces.count { !$0.rejection.isSilence } }
    /// The noes by silence.
    public var silenceCount: Int { bounces.count - count }
    /// Those at a human stage.
    public var human: [Bounce] { bounces.filter(\.rejection.isHuman) }

    /// M1 in days; open where nothing followed yet.
    public var firstKindActs: Sample {
      Sample(
        bounces.compactMap(\.firstKindAct?.inDays),
        open: bounces.count { $0.firstKindAct == nil }
      )
    }
    /// M2 in days; open where nothing followed yet.
    public var firstSteps: Sample {
      Sample(bounces.compactMap(\.firstStep?.inDays), open: bounces.count { $0.firstStep == nil })
    }
    /// M3 of the episodes that have a baseline and a trough.
    public var dips: Sample { Sample(episodes.compactMap(\.dip)) }
    /// M4 in days, of the episodes with a dip.
    public var returns: Sample {
      var days: [Double] = []
      var open = 0
      for episode in episodes {
        switch episode.course {
        case .returned(let took): days.append(Double(took))
        case .open: open += 1
        case .noBaseline, .noMood, .pending, .noDip: break
        }
      }
      return Sample(days, open: open)
    }
    /// M4b: predicted days − days it took.
    public var forecastGaps: Sample {
      Sample(episodes.flatMap(\.forecasts).map { Double($0.predicted - $0.took) })
    }

    /// How often a practice was done, of the human-stage noes for which it is due.
    public func total(of practice: BounceStrip.Practice) -> Share {
      let cells = human.map { $0.strip[practice] }
      let done = cells.count { $0 == .done }
      return Share(done, of: done + cells.count { $0 == .open })
    }

    init(_ chronicle: Chronicle, settings: JournalSettings) {
      let asOf = chronicle.asOf
      let days = chronicle.days
      let deeds = chronicle.deeds.sorted(upTo: asOf.day)
      func isInPeriod(_ rejection: Rejection) -> Bool {
        days?.contains(rejection.date.day) ?? false
      }
      bounces = chronicle.rejections.filter(isInPeriod).map { rejection in
        Bounce(
          rejection,
          application: rejection.app.flatMap { chronicle.applications[$0] },
          deeds: deeds,
          asOf: asOf,
          settings: settings
        )
      }
      episodes = Episode.all(of: chronicle.rejections, moods: chronicle.moods, asOf: asOf.day)
        .filter { $0.rejections.contains(where: isInPeriod) }
      kindActs = Self.kindActs(beside: episodes, deeds: deeds)
    }

    private static func kindActs(beside episodes: [Episode], deeds: Deeds) -> Tally {
      var tally = Tally()
      for episode in episodes {
        guard let end = episode.returnDay, let start = episode.rejections.first?.date.day
        else { continue }
        for act in deeds.kindActs(in: start...end) { tally.add(act, isPrivate: false) }
      }
      return tally
    }
  }

  /// M6 to M9 over the askable noes: at a human stage, no silence, 48 hours ago or more.
  public struct Grace: Sendable {
    /// How many noes feedback could be asked for.
    public let askable: Int
    /// M6: asked, or got without asking.
    public let asked: Share
    /// M7: received, of those answered or 14 days old.
    public let received: Share
    /// M7: specific, of those received.
    public let specific: Share
    /// M8: thanked.
    public let thanked: Share
    /// M9: asked to be kept in mind.
    public let doorsOpen: Share

    init(_ bounces: [Bounce]) {
      let standings = bounces.compactMap(\.courtesy)
      let received = standings.count(where: \.isReceived)
      askable = standings.count
      asked = Share(standings.count(where: \.isAsked), of: askable)
      self.received = Share(received, of: standings.count(where: \.isAnswerDue))
      specific = Share(standings.count(where: \.isSpecific), of: received)
      thanked = Share(standings.count(where: \.isThanked), of: askable)
      doorsOpen = Share(standings.count(where: \.isDoorOpen), of: askable)
    }
  }
}

extension Elapsed {
  /// Whole days, rounded down.
  fileprivate var inDays: Double {
    switch self {
    case .hours(let hours): Double(hours / 24)
    case .days(let days): Double(days)
    }
  }
}
