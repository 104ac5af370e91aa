import JournalFormat
import JournalInsights

extension Wording {
  /// What stands for a name that no report may tell.
  static let privateName = "(private)"

  static func name(of practice: BounceStrip.Practice) -> String {
    sentence(practice.rawValue)
  }

  static func cell(_ cell: BounceStrip.Cell, _ glyphs: Glyphs) -> String {
    switch cell {
    case .done: glyphs.done
    case .pending: glyphs.pending
    case .open: glyphs.open
    case .notApplicable: glyphs.notApplicable
    }
  }

  static func strip(_ strip: BounceStrip, _ glyphs: Glyphs) -> String {
    BounceStrip.Practice.allCases.map { cell(strip[$0], glyphs) }.joined()
  }

  static func meaning(of cell: BounceStrip.Cell) -> String {
    switch cell {
    case .done: "done"
    case .pending: "there is still time"
    case .open: "not this time"
    case .notApplicable: "not asked of this one"
    }
  }

  /// How the mood went after a no, in a sentence; `nil` where there is nothing to tell.
  static func course(of episode: Episode) -> String? {
    if let forecast = episode.forecasts.first {
      return "You expected \(count(forecast.predicted, "day")); it took \(forecast.took)."
    }
    switch episode.course {
    case .noBaseline: return nil
    case .noMood: return "No mood noted in the days after."
    case .pending: return "These are the first days after."
    case .noDip: return "No dip in the days after."
    case .returned(let days): return "The dip passed after \(count(days, "day"))."
    case .open(let days): return "The mood is not back yet, after \(count(days, "day"))."
    }
  }

  /// A kind act as a phrase: `soak` → `a bath`.
  static func activity(_ word: String) -> String {
    switch word {
    case "move": "movement"
    case "rest": "rest"
    case "soak": "a bath"
    case "watch": "a film"
    case "nature": "time outdoors"
    case "friends": "time with friends"
    case "family": "time with family"
    case "hobby": "a hobby"
    case "day_off": "a day off"
    case "volunteer": "help for others"
    case "support": "a talk with someone"
    case "self_compassion": "kindness to yourself"
    default: self.word(word)
    }
  }

  static func state(_ state: Checklist.State) -> String {
    switch state {
    case .noticed: "noticed"
    case .recurring: "came up again"
    case .working: "working on it"
    case .improving: "getting easier"
    case .settled: "settled"
    }
  }

  /// `clarity, in 2 applications: working on it`.
  static func item(_ item: Checklist.Item) -> String {
    let places = item.recentApplications
    let scope = places > 0 ? ", in \(count(places, "application"))" : ""
    return "\(item.area)\(scope): \(state(item.state))"
  }
}
