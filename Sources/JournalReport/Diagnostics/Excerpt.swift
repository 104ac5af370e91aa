/// One line of a file as a terminal shows it, and which of its columns are meant.
struct Excerpt: Equatable {
  /// Counted from 1.
  let lineNumber: Int
  /// The line with its tabs as spaces; what does not fit around the place is cut.
  let text: String
  /// Columns before those that are meant.
  let indent: Int
  /// Columns that are meant, at least one.
  let width: Int

  private static let tabWidth = 4

  /// The first line of a range, in that many columns; what of it lies on later lines is left out.
  init(_ range: Range<Int>, of source: SourceText, room: Int = 100) {
    let line = source.line(of: range.lowerBound)
    let start = min(range.lowerBound, line.upperBound)
    let end = max(start, min(range.upperBound, line.upperBound))
    // No more of a very long line is looked at than can be shown.
    let reach = 4 * room
    let first = source.codeStart(atOrAfter: max(line.lowerBound, start - reach))
    var before = Self.shown(source.text(min(first, start)..<start), from: 0)
    let meant = Self.shown(source.text(start..<min(end, start + reach)), from: before.columns)
    let after = Self.shown(
      source.text(end..<max(end, min(line.upperBound, start + reach))),
      from: before.columns + meant.columns
    )
    let wanted = min(meant.columns + min(after.columns, room / 4), room * 3 / 4)
    if first > line.lowerBound || (before + meant + after).columns > room {
      before = before.lastColumns(room - wanted, isCut: first > line.lowerBound)
    }
    let whole = (before + meant + after).shortened(to: room)
    lineNumber = source.lineNumber(of: range.lowerBound)
    text = whole
    indent = min(before.columns, room - 1)
    width = max(1, min(meant.columns, whole.columns - indent))
  }

  /// The text with tabs as spaces up to the next tab stop, and with a mark for each
  /// character that cannot be seen, so that the columns below it are right.
  private static func shown(_ text: String, from column: Int) -> String {
    var shown = ""
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      switch scalar {
      case "\t":
        let column = column + shown.columns
        shown += String(repeating: " ", count: tabWidth - column % tabWidth)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{61C}",
        "\u{200E}"..."\u{200F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        shown += "\u{FFFD}"
      default: shown.append(character)
      }
    }
    return shown
  }
}

extension String {
  /// The end of the text, in so many columns, behind a mark when something is cut off.
  fileprivate func lastColumns(_ room: Int, isCut: Bool) -> String {
    guard isCut || columns > room else { return self }
    var kept: [Character] = []
    var left = room - 1
    for character in reversed() {
      left -= String(character).columns
      guard left >= 0 else { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }
}
