/// The marks that a report draws with.
package struct Glyphs: Sendable {
  let no: String
  let win: String
  let separator: String
  let ellipsis: String
  /// The cells of a strip.
  let done: String
  let pending: String
  let open: String
  let notApplicable: String
  /// A day without mood, in a row where every day has a place.
  let noMood: String
  /// The moods 1, 1.5, 2 … 5.
  private let moods: [String]

  func mood(_ mood: Double) -> String {
    moods[min(max(Int(mood * 2 + 0.5) - 2, 0), moods.count - 1)]
  }

  package static let unicode = Glyphs(
    no: "○",
    win: "★",
    separator: " · ",
    ellipsis: "…",
    done: "■",
    pending: "▫",
    open: "□",
    notApplicable: "·",
    noMood: "·",
    moods: ["▁", "▂", "▂", "▃", "▃", "▄", "▅", "▆", "▇"]
  )

  /// For terminals and readers without Unicode: digits and letters in place of bars and marks.
  package static let ascii = Glyphs(
    no: "o",
    win: "*",
    separator: ", ",
    ellipsis: "...",
    done: "x",
    pending: "~",
    open: "-",
    notApplicable: ".",
    noMood: ".",
    moods: ["1", "2", "2", "3", "3", "4", "4", "5", "5"]
  )
}
