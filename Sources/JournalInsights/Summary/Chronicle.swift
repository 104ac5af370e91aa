import JournalFormat

/// What the figures need of the entries, gathered in one pass in civil order.
struct Chronicle {
  let days: ClosedRange<CivilDate>?
  private(set) var applications = Applications()
  private(set) var moods = MoodSeries()
  private(set) var rejections: [Rejection] = []
  private(set) var deeds = Deeds()
  private(set) var checklist = Checklist()
  private(set) var care = Care()
  private(set) var month = PeriodCounts()
  /// Human-stage noes and silences since the last offer.
  private(set) var runWithoutOffer = 0

  /// Reads the entries up to `asOf`; `days` is the period's part up to then.
  init(_ entries: [Entry], days: ClosedRange<CivilDate>?, asOf: CivilDate) {
    self.days = days
    for entry in entries {
      guard entry.date.day <= asOf else { break }
      read(entry)
    }
    deeds.finish(asOf: asOf)
  }

  private mutating func read(_ entry: Entry) {
    let glance = Glance(entry)
    let day = entry.date.day
    if entry.kind == .rejection {
      let known = glance.app.flatMap { applications[$0] }
      rejections.append(Rejection(glance, reached: known?.reached))
    }
    let opens =
      glance.opensApplication && glance.app.flatMap { applications[$0]?.opened } == nil
    applications.read(glance)
    countRun(glance)
    if let mood = glance.mood { moods.add(mood, on: day) }
    deeds.read(glance, opensApplication: opens)
    let lessons = Lesson.all(of: entry)
    checklist.read(entry, lessons: lessons)
    guard let days else { return }
    care.read(entry, in: days)
    if days.contains(day) { month.read(glance, lessons: lessons, opensApplication: opens) }
  }
}

extension Chronicle {
  private mutating func countRun(_ glance: Glance) {
    switch (glance.event, glance.kind) {
    case (.offer, _):
      runWithoutOffer = 0
    case (_, .rejection):
      if rejections.last?.isHuman ?? false { runWithoutOffer += 1 }
    case (.silent, _):
      let reached = glance.app.flatMap { applications[$0]?.reached }
      if reached?.isHuman ?? false { runWithoutOffer += 1 }
    default:
      break
    }
  }
}

/// What is counted of the entries of the period alone.
struct PeriodCounts {
  private(set) var entryCount = 0
  private(set) var checkinDays = 0
  private(set) var entriesWithoutTime = 0
  private(set) var entriesWithoutMood = 0
  private(set) var wins: [Win] = []
  private(set) var practice = Practice()
  private(set) var lessons: [Lesson] = []
  private(set) var gained: [Sentence] = []
  private(set) var excelled = Tally()
  private(set) var wants = Ledger()
  private(set) var asks = Ledger()
  private(set) var emotions = EmotionWords()
  private var lastCheckin: CivilDate?

  mutating func read(_ glance: Glance, lessons: [Lesson], opensApplication: Bool) {
    let entry = glance.entry
    let day = entry.date.day
    entryCount += 1
    if entry.date.secondOfDay == nil { entriesWithoutTime += 1 }
    if glance.mood == nil { entriesWithoutMood += 1 }
    if entry.kind == .checkin, lastCheckin != day {
      checkinDays += 1
      lastCheckin = day
    }
    wins += Win.all(of: entry)
    practice.read(glance, opensApplication: opensApplication)
    self.lessons += lessons
    gained += entry.items(of: .gained).map {
      Sentence(day: day, text: entry.isPrivate ? nil : $0.text)
    }
    for area in entry.words(.excelled) { excelled.add(area, isPrivate: entry.isPrivate) }
    wants.read(entry.words(.wants), of: entry)
    asks.read(entry.words(.asks), of: entry)
    emotions.read(entry)
  }
}
