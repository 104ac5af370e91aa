extension Document {
  /// The comments that ask to ignore something, in the file's order, and those that would if they
  /// closed on their line; what looks like one within a value or in code is none.
  func ignoreComments() -> (comments: [IgnoreComment], broken: [Range<Int>]) {
    guard bytes.span.first(IgnoreComment.mark, from: 0, limit: bytes.count) != nil else {
      return ([], [])
    }
    var reader = IgnoreCommentReader(self)
    return (reader.comments(), reader.broken)
  }
}

/// Finds the comments one after the other; what holds for several of them is looked for once.
private struct IgnoreCommentReader {
  private let document: Document
  private var code: RangeCursor
  private var values: RangeCursor
  /// The line of the comment found last.
  private var line: TextLine?
  /// From where to where nothing closes a comment.
  private var unclosed = 0..<0
  /// Comments of the body that close on another line than their own and say nothing there.
  private(set) var broken: [Range<Int>] = []
  /// Where the search for the line started that a comment alone on its own is about, and that line.
  private var following: (from: Int, isInBody: Bool, line: Range<Int>)?

  init(_ document: Document) {
    self.document = document
    code = RangeCursor(
      document.blocks().filter { $0.kind == .fence || $0.kind == .indentedCode }.map(\.range)
    )
    values = RangeCursor(document.nodes.filter { !$0.isList }.map(\.value))
  }

  mutating func comments() -> [IgnoreComment] {
    let document = document
    let bytes = document.bytes.span
    let bodyText = bytes.firstText(in: document.body)
    var comments: [IgnoreComment] = []
    var next = 0
    while let words = bytes.first(IgnoreComment.mark, from: next, limit: bytes.count) {
      next = words + 1
      guard let meant = IgnoreWords(at: words, in: bytes) else { continue }
      if line.map({ $0.range.upperBound <= words }) ?? true {
        line = TextLine(at: words, in: bytes)
      }
      guard let line else { continue }
      let isInBody = document.body.contains(words)
      guard !(isInBody && code.contains(words)),
        let range = isInBody ? bodyComment(words, on: line) : fieldComment(words)
      else { continue }
      comments.append(
        IgnoreComment(
          range,
          meant,
          on: line,
          bodyText: isInBody ? bodyText : nil,
          in: bytes
        ) { self.line(after: line, isInBody: isInBody, in: $0) }
      )
    }
    return comments
  }

  /// `# journal: ignore …` outside values.
  private mutating func fieldComment(_ words: Int) -> Range<Int>? {
    let document = document
    let bytes = document.bytes.span
    guard let mark = bytes.lastNonBlank(before: words), bytes[mark] == UInt8(ascii: "#"),
      mark == 0 || bytes.isBreak(at: mark - 1), !values.contains(mark)
    else { return nil }
    return mark..<bytes.restOfLine(from: mark).upperBound
  }

  /// `<!-- journal: ignore … -->` on one line.
  private mutating func bodyComment(_ words: Int, on line: TextLine) -> Range<Int>? {
    let document = document
    let bytes = document.bytes.span
    guard !unclosed.contains(words), let mark = bytes.lastNonBlank(before: words), mark >= 3,
      bytes.holds("<!--", at: mark - 3)
    else { return nil }
    guard let close = bytes.first("-->", from: words, limit: line.range.upperBound) else {
      unclosed = words..<line.range.upperBound
      broken.append(mark - 3..<bytes.restOfLine(from: mark).upperBound)
      return nil
    }
    return mark - 3..<close + 3
  }

  /// The line that a comment alone on its line is about: those above it may be about it too.
  private mutating func line(
    after line: TextLine,
    isInBody: Bool,
    in bytes: borrowing Span<UInt8>
  ) -> Range<Int> {
    let start = line.range.upperBound
    if let following, following.isInBody == isInBody,
      following.from <= start, start <= following.line.lowerBound
    {
      return following.line
    }
    let found = bytes.textLine(after: start, isInBody: isInBody)
    following = (start, isInBody, found)
    return found
  }
}

extension Span where Element == UInt8 {
  /// The first place that holds neither a blank nor a line end; the end of the range when none does.
  fileprivate func firstText(in range: Range<Int>) -> Int {
    var next = range.lowerBound
    while next < range.upperBound, self[next].isBlank || self[next] == UInt8(ascii: "\n") {
      next += 1
    }
    return next
  }

  /// The last byte of the same line before this place that is no blank.
  fileprivate func lastNonBlank(before offset: Int) -> Int? {
    var offset = offset - 1
    while offset >= 0, isBlank(at: offset) { offset -= 1 }
    return offset >= 0 && !isLineEnd(at: offset) ? offset : nil
  }
}
