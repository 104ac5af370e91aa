/// Searches a text, many bytes at a time.
extension Span where Element == UInt8 {
  /// The first place from `offset` on and before `limit` that holds this byte, or `nil`.
  func first(_ byte: UInt8, from offset: Int, limit: Int) -> Int? {
    var next = offset
    while next + 32 <= limit, !ThirtyTwoBytes(self, at: next).hold(byte) { next += 32 }
    while next + 8 <= limit {
      if let place = EightBytes(self, at: next).first(byte) { return next + place }
      next += 8
    }
    while next < limit {
      if self[next] == byte { return next }
      next += 1
    }
    return nil
  }

  /// The first place from here on that holds `:`, `#`, a line end or another control character.
  func skippingPlain(from offset: Int) -> Int {
    var next = offset
    while next + 8 <= count {
      let length = EightBytes(self, at: next).plainCount
      next += length
      if length < 8 { return next }
    }
    while next < count {
      switch self[next] {
      case 0..<UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "#"): return next
      default: next += 1
      }
    }
    return next
  }

  /// The first place from here on that holds a bracket, `:`, or what sorts up to the comma, as
  /// blanks and line ends do.
  func skippingFlowWord(from offset: Int) -> Int {
    var next = offset
    while next + 8 <= count {
      let length = EightBytes(self, at: next).flowWordCount
      next += length
      if length < 8 { return next }
    }
    // Short of eight bytes the caller looks at each.
    return next
  }

  /// The first place from `offset` on where `text` stands whole before `limit`, or `nil`.
  func first(_ text: StaticString, from offset: Int, limit: Int) -> Int? {
    let lead = text.utf8Start[0]
    var next = offset
    while let start = first(lead, from: next, limit: limit - text.utf8CodeUnitCount + 1) {
      if holds(text, at: start, limit: limit) { return start }
      next = start + 1
    }
    return nil
  }

  /// Whether the text stands somewhere in the range.
  func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    first(text, from: range.lowerBound, limit: range.upperBound) != nil
  }
}
