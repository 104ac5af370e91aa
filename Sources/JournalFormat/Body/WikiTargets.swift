extension Block {
  /// The ids in the block's links of the form `[[id]]` and `[[id|label]]`; a place within the
  /// entry, after `#`, is no part of it.
  func wikiTargets(in bytes: borrowing Span<UInt8>) -> [Range<Int>] {
    guard holdsLinks, bytes.holds("[[", in: range) else { return [] }
    var targets: [Range<Int>] = []
    forEachVisible(in: bytes) { stretch in
      var next = stretch.lowerBound
      while next < stretch.upperBound {
        if bytes[next] == UInt8(ascii: "`") {
          next = bytes.endOfCode(from: next, limit: stretch.upperBound)
        } else if bytes[next] == UInt8(ascii: "\\") {
          next += 2
        } else if bytes.holds("[[", at: next, limit: stretch.upperBound),
          let close = bytes.wikiEnd(from: next + 2, limit: stretch.upperBound)
        {
          targets.append(bytes.wikiName(next + 2..<close))
          next = close + 2
        } else {
          next += 1
        }
      }
    }
    return targets
  }
}

extension Span where Element == UInt8 {
  /// Where `]]` stands on the same line, with no other bracket before it.
  fileprivate func wikiEnd(from start: Int, limit: Int) -> Int? {
    var next = start
    while next < limit {
      switch self[next] {
      case UInt8(ascii: "\n"), UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return holds("]]", at: next, limit: limit) ? next : nil
      default: next += 1
      }
    }
    return nil
  }

  /// What stands before `|` or `#`, without blanks around it; tables write `\|`.
  fileprivate func wikiName(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound {
      if self[end] == UInt8(ascii: "|") || self[end] == UInt8(ascii: "#") { break }
      if holds("\\|", at: end) { break }
      end += 1
    }
    let start = Swift.min(skippingBlanks(from: range.lowerBound), end)
    return trimmed(start..<end)
  }
}
