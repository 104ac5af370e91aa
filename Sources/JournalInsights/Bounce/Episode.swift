public import JournalFormat

/// A dip in mood after a no, up to its return; a no that arrives before the return joins it.
public struct Episode: Sendable {
  /// The lowest daily mood on days 0 to 3 after a no.
  public typealias Trough = DailyMood

  /// How the mood went.
  public enum Course: Sendable, Hashable {
    /// Fewer than four of the 14 days before have a mood.
    case noBaseline
    /// Days 0 to 3 have no mood.
    case noMood
    /// Days 0 to 3 are not over yet, and there was no dip so far.
    case pending
    /// The mood never fell below the baseline; not part of any median.
    case noDip
    /// M4: days from the first no to the return.
    case returned(days: Int)
    /// Days from the first no to the as-of day, without a return yet.
    case open(days: Int)
  }

  /// The noes that belong to it, in civil order; at least one.
  public private(set) var rejections: [Rejection] = []
  /// The median daily mood of the 14 days before; `nil` when fewer than four have one.
  public let baseline: Double?
  /// How many of the 14 days before have a mood.
  public let baselineDays: Int
  /// The lowest of the days 0 to 3 after each no; `nil` when they have no mood.
  public private(set) var trough: Trough?
  /// How the mood went from there.
  public private(set) var course = Course.noBaseline

  /// M3: baseline − trough; `nil` unless both are known.
  public var dip: Double? {
    guard let baseline, let trough else { return nil }
    return max(0, baseline - trough.mood)
  }

  /// The day of the return.
  public var returnDay: CivilDate? {
    guard case .returned(let days) = course else { return nil }
    return rejections[0].date.day + days
  }

  /// M4b: predicted days − days it took, for each no that has both, in order.
  public var forecasts: [(rejection: Rejection, predicted: Int, took: Int)] {
    guard let returnDay else { return [] }
    return rejections.compactMap { rejection in
      rejection.forecast.map { (rejection, $0, returnDay - rejection.date.day) }
    }
  }
}

extension Episode {
  /// All episodes; `rejections` come in civil order, moods after `asOf` are not in `moods`.
  static func all(of rejections: [Rejection], moods: MoodSeries, asOf: CivilDate) -> [Episode] {
    var episodes: [Episode] = []
    var rest = rejections[...]
    while let first = rest.popFirst() {
      var episode = Episode(from: first.date.day, moods: moods)
      episode.join(first, moods: moods, asOf: asOf)
      while let next = rest.first, episode.lasts(on: next.date.day) {
        episode.join(next, moods: moods, asOf: asOf)
        rest.removeFirst()
      }
      episodes.append(episode)
    }
    return episodes
  }

  private init(from start: CivilDate, moods: MoodSeries) {
    let before = moods.moods(in: (start - 14)...(start - 1))
    baselineDays = before.count
    baseline = before.count >= 4 ? before.median : nil
  }

  private mutating func join(_ rejection: Rejection, moods: MoodSeries, asOf: CivilDate) {
    rejections.append(rejection)
    let day = rejection.date.day
    let lowest = moods.moods(in: day...(day + 3)).min { $0.mood < $1.mood }
    trough = [trough, lowest].compactMap(\.self).min { $0.mood < $1.mood }
    course = course(moods: moods, asOf: asOf)
  }

  private func course(moods: MoodSeries, asOf: CivilDate) -> Course {
    guard let baseline else { return .noBaseline }
    let start = rejections[0].date.day
    let isEarly = asOf - start < 3
    guard let trough else { return isEarly ? .pending : .noMood }
    guard trough.mood < baseline else { return isEarly ? .pending : .noDip }
    guard trough.day < asOf,
      let day = moods.first(atLeast: baseline - 0.5, in: (trough.day + 1)...asOf)
    else { return .open(days: asOf - start) }
    return .returned(days: day - start)
  }

  /// Whether the dip is not over when that day begins.
  private func lasts(on day: CivilDate) -> Bool {
    switch course {
    case .returned: returnDay.map { day < $0 } ?? false
    case .open: true
    case .noBaseline, .noMood, .pending, .noDip: false
    }
  }
}
