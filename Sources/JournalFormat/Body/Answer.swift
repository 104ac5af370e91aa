/// What stands under a heading, up to the next heading of the same or a higher level.
public struct Answer: Sendable, Hashable {
  /// The heading as the body writes it.
  public let heading: String
  /// The heading's level, 1 to 6.
  public let level: Int
  /// The bytes between the heading and the next one, hints and blank lines included.
  public let range: Range<Int>
  /// What the person wrote, hints left out; empty when nothing was.
  ///
  /// Of a passage kept in two versions it holds both.
  public let text: String

  /// Whether this answers the question, by normalised text.
  public func answers(_ question: String) -> Bool {
    HeadingName(heading) == HeadingName(question)
  }
}

extension Document {
  /// The text under each heading of the body, in order.
  ///
  /// An answer that stands in each version of a passage is one answer.
  public func answers() -> [Answer] {
    let blocks = blocks()
    var answers: [Answer] = []
    var passage: [HeadingName: Int]?
    for (index, block) in blocks.enumerated() {
      if case .marker(let marker) = block.kind { passage = marker == .end ? nil : passage ?? [:] }
      guard let answer = answer(under: index, of: blocks) else { continue }
      let name = HeadingName(answer.heading)
      if let twin = passage?[name] {
        answers[twin] = answers[twin].joined(with: answer)
      } else {
        passage?[name] = answers.count
        answers.append(answer)
      }
    }
    return answers
  }

  /// The answer to a question, matched by normalised text; `nil` when no heading asks it.
  public func answer(to question: String) -> Answer? {
    answers().first { $0.answers(question) }
  }

  private func answer(under index: Int, of blocks: [Block]) -> Answer? {
    guard let level = blocks[index].headingLevel else { return nil }
    let rest = blocks[(index + 1)...]
    let next = rest.firstIndex { $0.headingLevel.map { $0 <= level } ?? false } ?? blocks.endIndex
    let end = next < blocks.endIndex ? blocks[next].range.lowerBound : body.upperBound
    return Answer(
      heading: String(decoding: bytes[blocks[index].content], as: UTF8.self),
      level: level,
      range: blocks[index].range.upperBound..<end,
      text: visibleText(of: blocks[(index + 1)..<next])
    )
  }

  /// The blocks as written, with the blank lines between them, without hints and markers.
  func visibleText(of blocks: ArraySlice<Block>) -> String {
    let span = bytes.span
    var visible: [UInt8] = []
    var previous: Block?
    for block in blocks {
      defer { previous = block }
      if case .marker = block.kind { continue }
      if block.isVersionsNote(after: previous, in: span) { continue }
      let start = visible.count
      if block.mayHoldWords, block.kind != .fence {
        block.forEachVisible(in: span) { visible += bytes[$0] }
      } else {
        visible += bytes[block.range]
      }
      if visible.count > start, visible.last == UInt8(ascii: "\n") { visible.removeLast() }
      guard visible.count > start, let previous, start > 0 else { continue }
      let gap = bytes[previous.range.upperBound..<block.range.lowerBound]
      visible.insert(contentsOf: [UInt8(ascii: "\n")] + gap, at: start)
    }
    return String(decoding: visible, as: UTF8.self).trimmingBlankLines
  }
}

extension Answer {
  fileprivate func joined(with other: Answer) -> Answer {
    guard text != other.text, !other.text.isEmpty else { return self }
    let both = text.isEmpty ? other.text : text + "\n\n" + other.text
    return Answer(heading: heading, level: level, range: range, text: both)
  }
}

extension String {
  /// The text without blank lines at its start and without blanks at its end.
  var trimmingBlankLines: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while text.first?.isWhitespace ?? false, let newline = text.firstIndex(where: \.isNewline),
      text[..<newline].allSatisfy(\.isWhitespace)
    {
      text = text[text.index(after: newline)...]
    }
    return String(text)
  }
}
