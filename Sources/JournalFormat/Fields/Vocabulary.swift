/// The words that fields allow or suggest.
public enum Vocabulary {
  static let sources = [
    "job_board", "company_site", "recruiter", "referral", "network", "event", "direct", "social",
    "agency", "other",
  ]
  static let pulls = [
    "work", "people", "mission", "learning", "pay", "place", "stability", "prestige", "recruiter",
    "others_expect",
  ]
  static let stings = ["skills", "experience", "personality", "age", "background", "other"]
  static let statuses = [
    "feedback": ["received", "declined"],
    "skill": ["gap", "learning", "practised", "evidenced", "parked"],
    "path": ["current", "exploring", "parked", "chosen"],
    "goal": ["open", "done", "changed", "dropped"],
  ]
  static let senders = ["interviewer", "hiring_manager", "recruiter", "peer", "mentor"]
  static let purposes = [
    "message": [
      "thank_you", "feedback_request", "feedback_thanks", "keep_in_touch", "decline", "withdraw",
      "ask_help",
    ],
    "connection": ["support", "advice", "informational", "explore", "referral", "give_back"],
  ]
  static let inclusions = ["thanks", "specific_detail", "interest", "future_roles", "feedback_ask"]
  static let wins = [
    "informational_interview", "positive_feedback", "skill", "invitation", "showed_up",
    "brave_step", "helped_someone", "application", "connection", "other",
  ]
  static let channels = ["call", "mail", "coffee", "event", "group", "social"]
  static let means = [
    "course", "certificate", "mentor", "project", "volunteering", "self",
  ]
  static let exercises = [
    "face_a_fear", "self_compassion", "ikigai", "reframe", "values", "strengths", "future_self",
    "deep_writing", "letting_go", "look_back",
  ]
  static let activities = [
    "move", "rest", "soak", "watch", "nature", "music", "food", "friends", "family", "sleep",
    "hobby", "day_off", "volunteer",
  ]

  /// Areas that lessons, ratings and focus may name without being declared, the inner ones first.
  public static let areas = [
    "opening-pitch", "examples", "clarity", "problem-solving", "technical", "domain",
    "company-research", "showing-interest", "questions-asked", "rapport", "nerves",
    "time-keeping", "materials", "experience-level", "logistics", "fit",
    "internal-candidate", "budget", "role-changed", "timing", "team-mix", "culture",
    "project-needs", "volume", "unknown",
  ]
}
