import JournalFormat

/// What was done in a period, by sort.
public struct Practice: Sendable {
  /// Applications opened.
  public private(set) var opened = 0
  /// Interviews written up.
  public private(set) var interviews = 0
  /// Interviews prepared.
  public private(set) var preparations = 0
  /// Second sittings.
  public private(set) var reflections = 0
  /// Feedback that came.
  public private(set) var feedback = 0
  /// Messages sent that say thanks.
  public private(set) var thanks = 0
  /// Messages sent.
  public private(set) var messages = 0
  /// People and events.
  public private(set) var connections = 0
  /// People met for the first time.
  public private(set) var newPeople = 0
  /// Reviews of a week, a month or the career.
  public private(set) var reviews = 0
  /// Applications that ended in silence, as the person says.
  public private(set) var silences = 0
  /// Offers.
  public private(set) var offers = 0
  /// Exercises by sort (M5b).
  public private(set) var exercises = Tally()
  /// Belief before − belief after, of each exercise that has both (M5b).
  public private(set) var beliefChanges: [Int] = []

  mutating func read(_ glance: Glance, opensApplication: Bool) {
    let entry = glance.entry
    if opensApplication { opened += 1 }
    if glance.event == .offer { offers += 1 }
    if glance.event == .silent || glance.isSilence { silences += 1 }
    switch entry.kind {
    case .interview: interviews += 1
    case .prep: preparations += 1
    case .reflection: reflections += 1
    case .review: reviews += 1
    case .feedback: if entry.text(.status) != "declined" { feedback += 1 }
    case .message: readMessage(entry)
    case .connection:
      connections += 1
      newPeople += entry.whole(.newPeople) ?? 0
    case .exercise: readExercise(entry)
    default: break
    }
  }

  private mutating func readMessage(_ entry: Entry) {
    guard let courtesy = Courtesy(entry) else { return }
    messages += 1
    if courtesy.contents.contains(.thanks) { thanks += 1 }
  }

  private mutating func readExercise(_ entry: Entry) {
    if let exercise = entry.text(.exercise) {
      exercises.add(exercise, isPrivate: entry.isPrivate)
    }
    if let before = entry.whole(.beliefBefore), let after = entry.whole(.beliefAfter) {
      beliefChanges.append(before - after)
    }
  }
}
