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

  /// Whether the front matter is well enough understood to be edited.
  var isEditable: Bool {
    !problems.contains { $0.kind.standsAlone || ($0.kind == .secondDocument && fences == nil) }
  }

  /// Whole lines at the end of the bytes before `offset`, where a newline may be missing.
  func insertion(ofLines text: String, at offset: Int) -> Edit {
    let isAtLineStart =
      offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") || offset == textStart
    return Edit(offset..<offset, with: (isAtLineStart ? "" : lineEnding) + text + lineEnding)
  }

  /// Where the text begins, after a byte order mark.
  var textStart: Int { bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0 }
}
