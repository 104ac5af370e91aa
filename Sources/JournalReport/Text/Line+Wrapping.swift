extension Line {
  /// The line in as many rows as it needs, broken between words; all but the first are indented.
  ///
  /// A word that is wider than a row stays whole.
  package func wrapped(to width: Int, indent: Int = 0) -> [Line] {
    guard columns > width else { return [self] }
    let margin = String(repeating: " ", count: min(indent, width / 3))
    var rows: [Line] = []
    var row = Line()
    var gap = Line()
    for piece in runs.flatMap(\.pieces) {
      if piece.text.first == " " {
        gap.append(piece.text, piece.style)
        continue
      }
      if !gap.runs.isEmpty, row.columns + gap.columns + piece.text.columns > width {
        rows.append(row)
        row = Line(margin)
      } else {
        row += gap
      }
      row.append(piece.text, piece.style)
      gap = Line()
    }
    return rows + [row]
  }
}

extension Line.Run {
  /// Its words and the blanks between them, in turn.
  fileprivate var pieces: [Line.Run] {
    var pieces: [String] = []
    for character in text {
      if let last = pieces.last, (last.first == " ") == (character == " ") {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces.map { Line.Run($0, style) }
  }
}
