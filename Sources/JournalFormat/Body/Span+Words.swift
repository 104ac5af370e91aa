extension Span where Element == UInt8 {
  /// Gives each stretch of a range that lies outside HTML comments; a comment that is not closed
  /// within the range is text.
  func forEachVisible(in range: Range<Int>, _ use: (Range<Int>) -> Void) {
    var start = range.lowerBound
    var next = start
    while let open = first("<!--", from: next, limit: range.upperBound),
      let close = first("-->", from: open + 2, limit: range.upperBound)
    {
      if start < open { use(start..<open) }
      start = close + 3
      next = start
    }
    if start < range.upperBound { use(start..<range.upperBound) }
  }

  /// How many words the range holds: whatever blanks separate, if a letter or a digit is in it.
  ///
  /// In lists, the boxes of tasks and the numbers of items are no words.
  func wordCount(in range: Range<Int>, isList: Bool) -> Int {
    var count = 0
    var next = range.lowerBound
    var isLineStart = true
    while next < range.upperBound {
      if self[next].isBlank || self[next] == UInt8(ascii: "\n") {
        isLineStart = isLineStart || self[next] == UInt8(ascii: "\n")
        next += 1
        continue
      }
      let start = next
      var isWord = false
      while next < range.upperBound, !self[next].isBlank, self[next] != UInt8(ascii: "\n") {
        isWord = isWord || isLetter(at: next)
        next += 1
      }
      let isMark = isList && isLineStart && isListMark(start..<next)
      if isWord, !isMark { count += 1 }
      isLineStart = isMark
    }
    return count
  }

  /// Letters and digits, and every byte of other scripts; general punctuation, as dashes and
  /// quotes, lies at E2 80 xx.
  private func isLetter(at offset: Int) -> Bool {
    let byte = self[offset]
    if byte.isDigit || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") {
      return true
    }
    guard byte >= 0xC3 else { return false }
    return !(byte == 0xE2 && offset + 1 < count && self[offset + 1] == 0x80)
  }

  /// A bullet, a number with its point, or a box.
  private func isListMark(_ token: Range<Int>) -> Bool {
    let last = self[token.upperBound - 1]
    switch last {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return token.count == 1
    case UInt8(ascii: "]"):
      return token.count == 1 || token.count == 3 && self[token.lowerBound] == UInt8(ascii: "[")
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      for offset in token.dropLast() where !self[offset].isDigit { return false }
      return true
    default: return token.count == 1 && last == UInt8(ascii: "[")
    }
  }
}
