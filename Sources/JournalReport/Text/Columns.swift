extension String {
  /// How many terminal columns the text takes: 2 for wide East Asian characters and emoji.
  package var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text with spaces at its end, so that it takes `width` columns; longer text stays whole.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// The text cut to `width` columns, with an ellipsis where something was left out.
  package func shortened(to width: Int, ellipsis: String = "…") -> String {
    guard columns > width else { return self }
    var kept = ""
    var room = width - ellipsis.columns
    for character in self {
      room -= character.columns
      guard room >= 0 else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + ellipsis
  }
}

extension Character {
  fileprivate var columns: Int { unicodeScalars.first?.columns ?? 0 }
}

extension Unicode.Scalar {
  /// How many terminal columns the scalar takes where it begins a character.
  var columns: Int {
    if properties.isEmojiPresentation { return 2 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
