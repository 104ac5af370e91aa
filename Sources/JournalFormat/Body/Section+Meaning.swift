extension Section.Meaning {
  /// The meaning of a heading: one of the built-in names, or one that the journal gives.
  init?(heading: Range<Int>, of bytes: borrowing Span<UInt8>, settings: JournalSettings) {
    if let builtIn = Self(builtIn: heading, of: bytes) {
      self = builtIn
    } else if !settings.sections.isEmpty,
      let own = settings.sections[HeadingName(bytes.string(heading))]
    {
      self = own
    } else {
      return nil
    }
  }

  /// Looks at bytes first: most headings are questions.
  private init?(builtIn heading: Range<Int>, of bytes: borrowing Span<UInt8>) {
    guard heading.count <= 16, !bytes.holdsTwoWords(heading) else { return nil }
    let name = HeadingName(bytes.string(heading))
    guard let meaning = Self.byName[name] else { return nil }
    self = meaning
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (HeadingName($0.rawValue), $0) }
  )
}

extension Span where Element == UInt8 {
  /// Whether a blank stands between two letters of ASCII, as in no name of a section.
  fileprivate func holdsTwoWords(_ range: Range<Int>) -> Bool {
    for offset in range.dropFirst().dropLast() where self[offset] == UInt8(ascii: " ") {
      if self[offset - 1].isLetter, self[offset + 1].isLetter { return true }
    }
    return false
  }
}
