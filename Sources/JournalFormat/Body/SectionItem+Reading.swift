extension SectionItem {
  /// Reads one list item: box, dates and, in lessons, the area and type before the colon.
  ///
  /// `nil` when nothing but a box or blanks stands there.
  init?(_ item: [UInt8], in meaning: Section.Meaning, areas: [String]) {
    let bytes = item.span
    let box = TaskBox(bytes, at: 0..<bytes.count)
    var parts = [(box?.end ?? 0)..<bytes.count]
    let due = TaskDate(.due, in: parts[0], of: bytes)
    let done = TaskDate(.done, in: parts[0], of: bytes)
    for date in [due, done].compactMap(\.self) where date.day != nil {
      parts = parts.flatMap { $0.cut(date.range) }
    }
    var text = parts.map { bytes.string($0) }.joined(separator: " ").singleSpaced
    let lesson = meaning == .lessons ? Lesson(text, areas: areas) : nil
    if let lesson { text = lesson.sentence }
    guard !text.isEmpty else { return nil }
    self.init(
      text: text,
      isDone: box?.isDone,
      due: due?.day,
      done: done?.day,
      area: lesson?.area,
      lessonType: lesson?.type
    )
  }
}

/// A lesson that names its area: `AREA: sentence` or `AREA, TYPE: sentence`.
private struct Lesson {
  let area: String
  let type: SectionItem.LessonType
  let sentence: String

  /// `nil` when what stands before the first colon is no area of the journal.
  init?(_ text: String, areas: [String]) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = text[..<colon].lowercased().split(separator: ",", maxSplits: 1)
      .map { $0.filter { $0 != " " } }
    guard let area = parts.first,
      Vocabulary.areas.contains(area) || areas.contains(where: { $0.lowercased() == area })
    else { return nil }
    self.area = area
    type = parts.count == 1 ? .quickFix : SectionItem.LessonType(rawValue: parts[1]) ?? .quickFix
    sentence = String(text[text.index(after: colon)...]).singleSpaced
  }
}

extension String {
  /// The words with one space between them; most text has no others.
  var singleSpaced: String {
    if isPlainAndSingleSpaced { return self }
    guard utf8.allSatisfy(\.isOfPlainText) else {
      return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return String(unsafeUninitializedCapacity: utf8.count) { text in
      var count = 0
      var needsSpace = false
      for byte in utf8 {
        if byte.isASCIIWhitespace {
          needsSpace = count > 0
          continue
        }
        if needsSpace {
          text[count] = UInt8(ascii: " ")
          count += 1
          needsSpace = false
        }
        text[count] = byte
        count += 1
      }
      return count
    }
  }
}

extension String {
  private var isPlainAndSingleSpaced: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var followsSpace = true
      for byte in bytes {
        let isSpace = byte == UInt8(ascii: " ")
        guard byte.isOfPlainText, isSpace ? !followsSpace : !byte.isASCIIWhitespace
        else { return false }
        followsSpace = isSpace
      }
      return bytes.isEmpty || !followsSpace
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIWhitespace: Bool {
    self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
  }

  /// Whether it belongs to ASCII or to the letters of Latin, where no other character is a space
  /// and none joins with the one before it.
  fileprivate var isOfPlainText: Bool { self < 0xCC && self != 0xC2 }
}

extension Range<Int> {
  fileprivate func cut(_ hole: Range<Int>) -> [Range<Int>] {
    guard overlaps(hole) else { return [self] }
    return [lowerBound..<hole.lowerBound, hole.upperBound..<upperBound].filter { !$0.isEmpty }
  }
}
