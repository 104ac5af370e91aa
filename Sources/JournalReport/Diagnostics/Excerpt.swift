/// One line of a file as a terminal shows it, and which of its columns are meant.
struct Excerpt: Equatable {
  /// Counted from 1.
  let lineNumber: Int
  /// The line with its tabs as spaces; what lies far from the place is cut.
  let text: String
  /// Columns before those that are meant.
  let indent: Int
  /// Columns that are meant, at least one.
  let width: Int

  private static let tabWidth = 4
  private static let roomBefore = 60
  private static let room = 100

  /// The first line of a range; what of it lies on later lines is left out.
  init(_ range: Range<Int>, of source: SourceText) {
    let line = source.line(of: range.lowerBound)
    let start = min(range.lowerBound, line.upperBound)
    let end = max(start, min(range.upperBound, line.upperBound))
    func text(_ range: Range<Int>) -> String {
      String(decoding: source.bytes[range], as: UTF8.self)
    }
    var before = Self.shown(text(line.lowerBound..<start), from: 0)
    let meant = Self.shown(text(start..<end), from: before.columns)
    let after = Self.shown(text(end..<line.upperBound), from: before.columns + meant.columns)
    if before.columns > Self.roomBefore { before = "…" + before.suffix(Self.roomBefore / 2) }
    let whole = (before + meant + after).shortened(to: Self.room)
    lineNumber = source.place(of: range.lowerBound).line
    self.text = whole
    indent = before.columns
    width = max(1, min(meant.columns, whole.columns - indent))
  }

  /// The text with tabs as spaces up to the next tab stop, and with a mark for each control
  /// character, so that the columns below it are right.
  private static func shown(_ text: String, from column: Int) -> String {
    var shown = ""
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      switch scalar {
      case "\t":
        let column = column + shown.columns
        shown += String(repeating: " ", count: tabWidth - column % tabWidth)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{2028}", "\u{2029}":
        shown += "\u{FFFD}"
      default: shown.append(character)
      }
    }
    return shown
  }
}
