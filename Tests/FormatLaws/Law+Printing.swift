public import JournalFormat

extension Law {
  /// The parts of a file are the file, and what is in none of them says nothing that is not a
  /// problem.
  public static func checkPrinting(_ document: Document) throws(BrokenLaw) {
    let parts = document.parts()
    let printed = parts.flatMap { document.bytes[$0.range] }
    try promise(printed == document.bytes, "printing what was read gives the file", document.bytes)
    for case .between(let gap) in parts {
      try promise(
        document.saysNothing(in: gap) || document.hasProblem(in: gap),
        "what stands at \(gap) is read or a problem",
        document.bytes
      )
    }
  }
}

extension Document {
  /// Whether a problem names something there, or makes all doubtful.
  fileprivate func hasProblem(in gap: Range<Int>) -> Bool {
    problems.contains {
      $0.kind.standsAlone
        || ($0.range.lowerBound <= gap.upperBound && gap.lowerBound <= $0.range.upperBound)
    }
  }

  /// Whether only blanks stand there and, in front matter, signs and comments.
  fileprivate func saysNothing(in gap: Range<Int>) -> Bool {
    let isOfBody = body.lowerBound <= gap.lowerBound
    var place = gap.lowerBound
    while place < gap.upperBound {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "\""):
        if isOfBody { return false }
      case UInt8(ascii: "#") where !isOfBody:
        place = bytes[place..<gap.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? gap.upperBound
      default: return false
      }
      place += 1
    }
    return true
  }
}
