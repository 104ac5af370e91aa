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

  /// Reads the entries up to `asOf`; `days` is the period's part up to then.
  init(_ entries: [Entry], days: ClosedRange<CivilDate>?, asOf: CivilDate) {
    self.days = days
    for entry in entries {
      guard entry.date.day <= asOf else { break }
      read(entry)
    }
    deeds.sort()
  }

  private mutating func read(_ entry: Entry) {
    let day = entry.date.day
    let isInPeriod = days?.contains(day) ?? false
    let hasOpened =
      isInPeriod && entry.opensApplication
      && entry.app.flatMap { applications[$0]?.opened } == nil
    if entry.kind == .rejection {
      let known = entry.app.flatMap { applications[$0]?.reached }
      rejections.append(Rejection(entry, reached: known))
    }
    applications.read(entry)
    if let mood = entry.whole(.mood) { moods.add(mood, on: day) }
    deeds.read(entry)
    let lessons = Lesson.all(of: entry)
    checklist.read(entry, lessons: lessons)
    if let days { care.read(entry, in: days) }
    if isInPeriod { month.read(entry, lessons: lessons, opensApplication: hasOpened) }
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

  mutating func read(_ entry: Entry, lessons: [Lesson], opensApplication: Bool) {
    let day = entry.date.day
    entryCount += 1
    if entry.date.secondOfDay == nil { entriesWithoutTime += 1 }
    if entry[.mood] == nil { entriesWithoutMood += 1 }
    if entry.kind == .checkin, lastCheckin != day {
      checkinDays += 1
      lastCheckin = day
    }
    wins += Win.all(of: entry)
    practice.read(entry, opensApplication: opensApplication)
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
