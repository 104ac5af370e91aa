import JournalFormat

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
