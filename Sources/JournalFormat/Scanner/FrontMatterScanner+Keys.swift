extension FrontMatterScanner {
  /// Scans keys line by line and gives the start of the line that ends them: a fence, or the end.
  mutating func scanMapping(
    _ bytes: borrowing Span<UInt8>,
    from start: Int,
    keyLimit: Int
  ) -> Int {
    var line = start
    var comment: Int?
    var keyCount = 0
    var seen = KeySketch()
    while line < bytes.count {
      if keyCount < keyLimit,
        let next = scanCommonLine(bytes, line: line, whole: comment ?? line, &seen)
      {
        comment = nil
        keyCount += 1
        line = next
        continue
      }
      let first = bytes.skippingBlanks(from: line)
      if bytes.isLineEnd(at: first) {
        comment = nil
        line = bytes.nextLine(from: first)
      } else if bytes[first] == UInt8(ascii: "#") {
        comment = comment ?? line
        line = bytes.nextLine(from: first)
      } else if endsMapping(bytes, at: line) {
        return line
      } else if keyCount == keyLimit {
        report(.tooManyKeys, bytes.restOfLine(from: first))
        return endOfMapping(bytes, from: line)
      } else {
        if first > line { reportIndentation(bytes, line: line, first: first) }
        let count = nodes.count
        line = scanLine(bytes, line: line, first: first, whole: comment ?? line, &seen)
        comment = nil
        if nodes.count > count { keyCount += 1 }
      }
    }
    return line
  }

  /// A fence of either sort ends the front matter wherever it stands.
  private func endsMapping(_ bytes: borrowing Span<UInt8>, at line: Int) -> Bool {
    switch bytes[line] {
    case UInt8(ascii: "-"): bytes.fence("---", at: line) != nil
    case UInt8(ascii: "."): bytes.fence("...", at: line) != nil
    default: false
    }
  }

  private func endOfMapping(_ bytes: borrowing Span<UInt8>, from line: Int) -> Int {
    var line = line
    while line < bytes.count, !endsMapping(bytes, at: line) { line = bytes.nextLine(from: line) }
    return line
  }

  /// Scans a line that should begin a key, with all that belongs to it; gives the next line.
  private mutating func scanLine(
    _ bytes: borrowing Span<UInt8>,
    line: Int,
    first: Int,
    whole: Int,
    _ seen: inout KeySketch
  ) -> Int {
    if let problem = refusal(bytes, at: first) {
      report(problem, bytes.restOfLine(from: first))
      return skipNested(bytes, from: bytes.nextLine(from: first), parent: first - line)
    }
    guard let (key, colon) = scanKey(bytes, at: first) else {
      return skipNested(bytes, from: bytes.nextLine(from: first), parent: first - line)
    }
    if key.lowerBound > first { reportQuotes(bytes, around: key) }
    if seen.insert(key, of: bytes) { reportDuplicate(bytes, of: key, from: 0) }
    let index = nodes.count
    nodes.append(Node(.empty, key: key, value: colon..<colon, whole: whole..<colon))
    let place = ValuePlace(parent: first - line, isItem: false, startsLine: false)
    let value = scanValue(bytes, after: colon + 1, at: place)
    nodes[index] = Node(
      value.kind,
      key: key,
      value: value.range,
      childCount: nodes.count - index - 1,
      whole: whole..<value.next
    )
    return value.next
  }

  /// Why a line that begins here can be no key of ours.
  func refusal(_ bytes: borrowing Span<UInt8>, at first: Int) -> ScanProblem.Kind? {
    switch bytes[first] {
    case UInt8(ascii: "-"):
      if bytes.holds("---", at: first), bytes.isBlank(at: first + 3) { return .secondDocument }
      return bytes.isBreak(at: first + 1) ? .itemWithoutKey : nil
    case UInt8(ascii: "?"), UInt8(ascii: ":"):
      return bytes.isBreak(at: first + 1) ? .complexKey : nil
    case UInt8(ascii: "["), UInt8(ascii: "{"): return .complexKey
    case UInt8(ascii: "%"): return .directive
    case UInt8(ascii: "&"): return .anchor
    case UInt8(ascii: "*"): return .alias
    case UInt8(ascii: "!"): return .tag
    case UInt8(ascii: "<"):
      if bytes.holds("<<<<<<<", at: first), bytes.isBreak(at: first + 7) { return .conflictMarker }
      guard bytes.holds("<<", at: first) else { return nil }
      let colon = bytes.skippingBlanks(from: first + 2)
      return bytes.holds(":", at: colon) && bytes.isBreak(at: colon + 1) ? .mergeKey : nil
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "@"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return .reservedCharacter
    default: return nil
    }
  }

  /// The key that begins here and its colon, or `nil` when the line holds none.
  mutating func scanKey(
    _ bytes: borrowing Span<UInt8>,
    at first: Int
  ) -> (key: Range<Int>, colon: Int)? {
    if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
      return scanQuotedKey(bytes, at: first)
    }
    var offset = first
    var looseColon: Int?
    while !bytes.isLineEnd(at: offset) {
      if bytes[offset] == UInt8(ascii: ":") {
        if bytes.isBreak(at: offset + 1) {
          checkLength(ofKeyFrom: first, to: offset)
          return (bytes.trimmed(first..<offset), offset)
        }
        looseColon = looseColon ?? offset
      } else if bytes[offset] == UInt8(ascii: "#"), bytes.isBlank(at: offset - 1) {
        break
      }
      offset += 1
    }
    if let looseColon, isName(bytes, first..<looseColon), !bytes.holds("//", at: looseColon + 1) {
      report(.missingSpaceAfterColon, looseColon..<(looseColon + 1))
    } else {
      report(.missingColon, bytes.trimmed(first..<offset))
    }
    return nil
  }

  private mutating func scanQuotedKey(
    _ bytes: borrowing Span<UInt8>,
    at first: Int
  ) -> (key: Range<Int>, colon: Int)? {
    guard let end = quoteEnd(bytes, from: first, parent: .max) else {
      report(.unclosedQuote, first..<(first + 1))
      return nil
    }
    let colon = bytes.skippingBlanks(from: end)
    guard bytes.holds(":", at: colon), bytes.isBreak(at: colon + 1) else {
      report(.missingColon, bytes.restOfLine(from: first))
      return nil
    }
    checkLength(ofKeyFrom: first, to: colon)
    return ((first + 1)..<(end - 1), colon)
  }

  mutating func checkLength(ofKeyFrom first: Int, to colon: Int) {
    if colon - first > Limits.key { report(.keyTooLong, colon..<(colon + 1)) }
  }

  private mutating func reportQuotes(_ bytes: borrowing Span<UInt8>, around key: Range<Int>) {
    let quote = bytes[key.lowerBound - 1]
    let mark = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
    let isEscaped = bytes.first(mark, from: key.lowerBound, limit: key.upperBound) != nil
    report(isEscaped ? .escapedKey : .quotedKey, (key.lowerBound - 1)..<(key.upperBound + 1))
  }

  private func isName(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return !range.isEmpty
  }

  /// Reports a key that one of the nodes from `start` on has.
  mutating func reportDuplicate(
    _ bytes: borrowing Span<UInt8>,
    of key: Range<Int>,
    from start: Int
  ) {
    var index = start
    while index < nodes.count {
      let earlier = nodes[index].key
      if earlier.count == key.count, areEqual(bytes, earlier, key) {
        return report(.duplicateKey, key, related: earlier)
      }
      index += 1 + nodes[index].childCount
    }
  }

  private func areEqual(_ bytes: borrowing Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
