extension Block {
  /// Whether the person's own words may stand in it: it is no heading, no line of dashes, no link
  /// target and no marker.
  var mayHoldWords: Bool {
    switch kind {
    case .heading, .thematicBreak, .linkReferences, .marker: false
    default: true
    }
  }

  /// Gives the stretches of the block that hold the person's words: hints, the lines of fences and
  /// headings are left out.
  func forEachVisible(in bytes: borrowing Span<UInt8>, _ use: (Range<Int>) -> Void) {
    switch kind {
    case .heading, .thematicBreak, .linkReferences, .marker: return
    case .fence, .indentedCode: use(content)
    case .comment:
      // Words may follow the hint on its last line.
      let rest = min(content.upperBound + 3, range.upperBound)..<range.upperBound
      bytes.forEachVisible(in: rest, use)
    case .paragraph, .list, .quote, .table: bytes.forEachVisible(in: content, use)
    }
  }

  /// How many words of the person's stand in it.
  func wordCount(in bytes: borrowing Span<UInt8>) -> Int {
    var count = 0
    forEachVisible(in: bytes) { count += bytes.wordCount(in: $0, isList: kind == .list) }
    return count
  }

  /// Whether it is the note that a merge puts on top of a passage kept in two versions.
  func isVersionsNote(after previous: Block?, in bytes: borrowing Span<UInt8>) -> Bool {
    kind == .quote && previous?.kind == .marker(.versions)
      && bytes.holds("> [!warning]", at: content.lowerBound, limit: content.upperBound)
  }
}
