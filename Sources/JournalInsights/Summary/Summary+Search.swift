public import JournalFormat

extension Summary {
  /// How the search goes (M15 to M17, M23).
  public struct Search: Sendable {
    /// Applications without an outcome.
    public let open: Int
    /// Those of them that were quiet for 21 days or more.
    public let quiet: Int
    /// M23: applications that began in the last 90 days, by the furthest stage.
    public let funnel: [Stage: Int]
    /// How many of those are still open.
    public let stillOpen: Int
    /// M16: how much those opened in the period were wanted.
    public let excitement: Sample
    /// M16: how well they seemed to fit.
    public let fit: Sample
    /// M16: wanted much (4 or 5), of those that say.
    public let wanted: Share
    /// M16b: tailored well or fully, of those that say.
    public let tailored: Share
    /// M15: over how many channels the last 90 days were spread.
    public let sources: Breadth
    /// M15: over how many sorts of job.
    public let roleFamilies: Breadth
    /// M17.
    public let luck: Luck

    init(_ chronicle: Chronicle) {
      let day = chronicle.asOf.day
      let all = chronicle.applications.all
      let opened = all.filter { application in
        application.opened.map { chronicle.days?.contains($0.day) ?? false } ?? false
      }
      let cohort = all.filter { day - $0.began.day < 90 }
      open = all.count(where: \.isOpen)
      quiet = all.count { $0.quietDays(asOf: day) != nil }
      funnel = Dictionary(grouping: cohort.compactMap(\.reached), by: \.self).mapValues(\.count)
      stillOpen = cohort.count(where: \.isOpen)
      excitement = Sample(opened.compactMap(\.excitement).map(Double.init))
      fit = Sample(opened.compactMap(\.fit).map(Double.init))
      let excited = opened.compactMap(\.excitement)
      wanted = Share(excited.count { $0 >= 4 }, of: excited.count)
      let tailoring = opened.compactMap(\.tailored)
      tailored = Share(tailoring.count { ["good", "full"].contains($0) }, of: tailoring.count)
      sources = Breadth(cohort.compactMap(\.source))
      roleFamilies = Breadth(cohort.compactMap(\.roleFamily))
      luck = Luck(run: chronicle.runWithoutOffer)
    }
  }
}
