extension Document {
  /// The bytes after these edits, whose ranges must not overlap.
  ///
  /// Insertions at one place come in the order given.
  public func applying(_ edits: [Edit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var done = 0
    for (_, edit) in ordered {
      precondition(edit.range.lowerBound >= done, "edits overlap")
      result += bytes[done..<edit.range.lowerBound]
      result += edit.replacement
      done = edit.range.upperBound
    }
    result += bytes[done...]
    return result
  }

  /// How the file's first line ends; LF when it has but one line.
  var lineEnding: String {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")), newline > 0 else { return "\n" }
    return bytes[newline - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Whole lines in place of the bytes from `start` to `end`; before `start`, a newline may be
  /// missing.
  func insertion(ofLines text: String, at start: Int, replacingTo end: Int? = nil) -> Edit {
    let isAtLineStart =
      start == 0 || bytes[start - 1] == UInt8(ascii: "\n") || start == textStart
    let newline = isAtLineStart ? "" : lineEnding
    return Edit(start..<(end ?? start), with: newline + text + lineEnding)
  }

  /// Where the text begins, after a byte order mark.
  var textStart: Int { bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0 }
}
