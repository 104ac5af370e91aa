import JournalFormat
import JournalInsights

/// The noes of a period as rows: one for each at a human stage, and for each dip that began with
/// another; the rest are counted.
struct RejectionRows {
  struct Row {
    let name: String
    /// What happened, where there is no strip to draw.
    let what: String
    let strip: BounceStrip?
    /// How the mood went, under the last row of its episode.
    let sentence: String?
  }

  private(set) var rows: [Row] = []
  /// Noes without a row of their own.
  private(set) var others = 0

  init(_ summary: Summary) {
    let rejections = summary.rejections
    let bounces = Dictionary(
      rejections.bounces.map { ($0.rejection.entry, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for episode in rejections.episodes {
      let members = episode.rejections.compactMap { bounces[$0.entry] }
      let human = members.filter(\.rejection.isHuman)
      let sentence = Wording.course(of: episode)
      if let last = human.last {
        rows += human.dropLast().map { Row($0, strip: $0.strip, sentence: nil, in: summary.period) }
        rows.append(Row(last, strip: last.strip, sentence: sentence, in: summary.period))
        others += members.count - human.count
      } else if let first = members.first, episode.dip ?? 0 > 0 {
        rows.append(Row(first, strip: nil, sentence: sentence, in: summary.period))
        others += members.count - 1
      } else {
        others += members.count
      }
    }
  }
}

extension RejectionRows.Row {
  fileprivate init(_ bounce: Bounce, strip: BounceStrip?, sentence: String?, in period: Period) {
    let silence = bounce.rejection.isSilence && strip != nil ? "No answer came." : nil
    let what = bounce.rejection.isSilence ? "no answer" : "a no"
    self.init(
      name: bounce.name ?? Wording.privateName,
      what: "\(what), \(Wording.day(bounce.rejection.date.day, in: period))",
      strip: strip,
      sentence: silence.map { [$0, sentence].compactMap(\.self).joined(separator: " ") } ?? sentence
    )
  }
}
