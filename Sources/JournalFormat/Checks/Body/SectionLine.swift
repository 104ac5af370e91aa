/// A line of a list in a section with a meaning.
struct SectionLine {
  let section: Section.Meaning
  /// The line without blanks around it.
  let text: Range<Int>
}

extension Document {
  /// The lines of the lists in sections with a meaning; blank ones are left out.
  func sectionLines(of blocks: [Block], settings: JournalSettings) -> [SectionLine] {
    let bytes = bytes.span
    var lines: [SectionLine] = []
    var open: (meaning: Section.Meaning, level: Int)?
    for block in blocks {
      if let level = block.headingLevel {
        let meaning = Section.Meaning(heading: block.content, of: bytes, settings: settings)
        if let meaning, level > 1 {
          open = (meaning, level)
        } else if level <= open?.level ?? 0 {
          open = nil
        }
      }
      guard block.kind == .list, let open else { continue }
      var next = block.range.lowerBound
      while next < block.range.upperBound {
        let line = BodyLine(at: next, limit: block.range.upperBound, in: bytes)
        if !line.isBlank { lines.append(SectionLine(section: open.meaning, text: line.text)) }
        next = line.end
      }
    }
    return lines
  }
}
