/// The figures by their ids, each with its name and its definition in a sentence.
///
/// Reports name them, `journal explain` tells what they mean.
public enum Metric: String, Sendable, CaseIterable {
  case firstKindAct = "M1"
  case firstStep = "M2"
  case dip = "M3"
  case moodReturn = "M4"
  case forecastGap = "M4b"
  case strip = "M5"
  case exercises = "M5b"
  case asked = "M6"
  case received = "M7"
  case specific = "M7b"
  case thanked = "M8"
  case doorsOpen = "M9"
  case wins = "M11"
  case lessons = "M12"
  case themes = "M13"
  case checklist = "M14"
  case breadth = "M15"
  case selectivity = "M16"
  case tailoring = "M16b"
  case luck = "M17"
  case funnel = "M23"
  case mood = "M19"
  case care = "M19b"
  case emotionWords = "M21"

  /// The id, as `M4b`.
  public var id: String { rawValue }

  /// The figure's name, as a report shows it.
  public var name: String {
    switch self {
    case .firstKindAct: "Days until a kind act"
    case .firstStep: "Days until a first step"
    case .dip: "Depth of the dips"
    case .moodReturn: "Days until the mood was back"
    case .forecastGap: "Days expected minus days it took"
    case .strip: "Practices after a no"
    case .exercises: "Exercises"
    case .asked: "Feedback asked"
    case .received: "Feedback received"
    case .specific: "Feedback specific"
    case .thanked: "Thanked"
    case .doorsOpen: "Doors open"
    case .wins: "Wins"
    case .lessons: "Lessons with an area"
    case .themes: "Recurring themes"
    case .checklist: "Areas on the checklist"
    case .breadth: "Breadth"
    case .selectivity: "Excitement when opened"
    case .tailoring: "Tailored well or fully"
    case .luck: "Noes and silences after interviews since the last offer"
    case .funnel: "Applications of the last 90 days"
    case .mood: "Daily mood"
    case .care: "Days with care"
    case .emotionWords: "Emotion words"
    }
  }

  /// How it is computed, in a sentence or two.
  public var definition: String {
    switch self {
    case .firstKindAct:
      "From a no to the first care, talk for support or self-compassion exercise after it."
    case .firstStep:
      """
      From a no to the first step forward after it: an application, preparation, interview, \
      reflection, message sent, contact, skill, goal, path, review, or a fear faced.
      """
    case .dip:
      """
      The median daily mood of the 14 days before a no (four or more with a mood), minus the \
      lowest daily mood on days 0 to 3.
      """
    case .moodReturn:
      """
      Days from a no until the daily mood, after its lowest, is again at most half a point below \
      the median before. A no that comes earlier joins the same episode; without a dip there is \
      nothing to return from.
      """
    case .forecastGap:
      "The days you expected it to hurt, minus the days it took, where both are known."
    case .strip:
      """
      Feel: a word for a feeling. Rest: a kind act within 3 days. Thank and Ask: within 7 days, \
      after an interview. Learn: a reflection within 14 days. Move: a step within 7 days.
      """
    case .exercises: "Exercises by sort, and how much less a thought was believed afterwards."
    case .asked:
      """
      Of the noes after an interview, 48 hours old or more: those where you asked for feedback, or \
      got it unasked.
      """
    case .received: "Feedback that came, of the askings that were answered or are 14 days old."
    case .specific: "Feedback that was specific, of that which came."
    case .thanked: "Of the noes that feedback can be asked for: those you sent thanks after."
    case .doorsOpen:
      "Of the noes that feedback can be asked for: those where you asked to be kept in mind."
    case .wins: "Wins noted, as entries or under the heading Wins of any entry."
    case .lessons: "Lessons that name an area, by area and type."
    case .themes:
      """
      Areas with a lesson to act on (quick-fix or skill-gap) in two or more applications within 90 \
      days.
      """
    case .checklist:
      """
      Each area with a lesson to act on: noticed, came up again, working on it (a plan or a skill), \
      getting easier (the last two ratings above the first), settled (three interviews rated 4 or \
      better since the last lesson).
      """
    case .breadth:
      """
      Over how many channels or sorts of job the applications of the last 90 days were spread, \
      from five on: 1 divided by the sum of the squared parts (inverse Simpson).
      """
    case .selectivity: "How much the applications opened in the period were wanted, 1 to 5."
    case .tailoring: "Of the applications opened that say so: those tailored well or fully."
    case .luck:
      """
      How many of 100 people with ordinary luck would see a run this long, with 15 to 37 % of \
      interviews leading to an offer.
      """
    case .funnel: "Applications that began in the last 90 days, by the furthest stage."
    case .mood: "The median of each day's moods; days without one are left out."
    case .care: "Days with rest or giving, days off, and hours given to others."
    case .emotionWords: "Different words for feelings; described, never counted against you."
    }
  }
}
