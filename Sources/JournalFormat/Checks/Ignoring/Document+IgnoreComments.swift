extension Document {
  /// The comments that ask to ignore something, in the file's order; what looks like one within a
  /// value or in code is none.
  func ignoreComments() -> [IgnoreComment] {
    let bytes = bytes.span
    guard var words = bytes.first(IgnoreComment.words, from: 0, limit: bytes.count) else {
      return []
    }
    let code = blocks().filter { $0.kind == .fence || $0.kind == .indentedCode }.map(\.range)
    var comments: [IgnoreComment] = []
    while true {
      if body.contains(words) {
        if !code.contains(where: { $0.contains(words) }), let comment = bodyComment(words) {
          comments.append(comment)
        }
      } else if let comment = fieldComment(words) {
        comments.append(comment)
      }
      guard let next = bytes.first(IgnoreComment.words, from: words + 1, limit: bytes.count) else {
        return comments
      }
      words = next
    }
  }

  /// `# journal: ignore …` outside values.
  private func fieldComment(_ words: Int) -> IgnoreComment? {
    let bytes = bytes.span
    guard let mark = bytes.lastNonBlank(before: words), bytes[mark] == UInt8(ascii: "#"),
      mark == 0 || bytes.isBreak(at: mark - 1),
      !nodes.contains(where: { !$0.isList && $0.value.contains(mark) })
    else { return nil }
    let end = bytes.restOfLine(from: mark).upperBound
    return IgnoreComment(mark..<end, words: words, isInBody: false, in: bytes)
  }

  /// `<!-- journal: ignore … -->` on one line.
  private func bodyComment(_ words: Int) -> IgnoreComment? {
    let bytes = bytes.span
    guard let mark = bytes.lastNonBlank(before: words), mark >= 3,
      bytes.holds("<!--", at: mark - 3),
      let close = bytes.first("-->", from: words, limit: bytes.nextLine(from: words))
    else { return nil }
    return IgnoreComment(mark - 3..<close + 3, words: words, isInBody: true, in: bytes)
  }
}

extension Span where Element == UInt8 {
  /// The last byte of the same line before this place that is no blank.
  fileprivate func lastNonBlank(before offset: Int) -> Int? {
    var offset = offset - 1
    while offset >= 0, isBlank(at: offset) { offset -= 1 }
    return offset >= 0 && !isLineEnd(at: offset) ? offset : nil
  }
}
