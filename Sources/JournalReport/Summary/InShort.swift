import JournalInsights

/// Three sentences: what was practised, what happened, what stood beside the way back.
struct InShort {
  let sentences: [String]

  init(_ summary: Summary) {
    sentences = [Self.practised(summary), Self.happened(summary), Self.helped(summary)]
      .compactMap(\.self)
  }

  private static func practised(_ summary: Summary) -> String {
    let practice = summary.practice
    let wins = summary.wins.count
    let done = [
      (wins, "noted \(Wording.count(wins, "win"))"),
      (summary.care.days, "took care of yourself on \(Wording.count(summary.care.days, "day"))"),
      (practice.reflections, "wrote \(Wording.count(practice.reflections, "reflection"))"),
      (
        practice.thanks,
        "sent \(Wording.count(practice.thanks, "note of thanks", "notes of thanks"))"
      ),
    ].filter { $0.0 > 0 }.map(\.1)
    guard !done.isEmpty else {
      return "Nothing was noted \(Wording.now(in: summary.period)), and nothing has to be."
    }
    return "You \(Wording.list(done))."
  }

  private static func happened(_ summary: Summary) -> String? {
    let practice = summary.practice
    let noes = summary.rejections.count
    let events = [
      (practice.opened, Wording.count(practice.opened, "application")),
      (practice.interviews, Wording.count(practice.interviews, "interview")),
      (practice.offers, Wording.count(practice.offers, "offer")),
      (noes, Wording.count(noes, "no", "noes")),
      (practice.silences, Wording.count(practice.silences, "silence")),
    ].filter { $0.0 > 0 }.map(\.1)
    return events.isEmpty
      ? nil : "The \(Wording.noun(of: summary.period)) brought \(Wording.list(events))."
  }

  /// What the person did between a no and the return of the mood: seen together, not proof.
  private static func helped(_ summary: Summary) -> String? {
    let acts = summary.rejections.kindActs.rows.prefix(3).map { Wording.activity($0.word) }
    guard !acts.isEmpty else { return nil }
    return "Between a no and the return of your mood there was \(Wording.list(acts)): "
      + "seen together, not proof."
  }
}
