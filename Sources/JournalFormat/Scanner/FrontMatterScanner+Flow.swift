extension FrontMatterScanner {
  /// Scans a value in brackets: a list into its items, anything else as a whole.
  mutating func scanFlow(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    let isList = bytes[first] == UInt8(ascii: "[") && !place.isItem
    let (nodeCount, problemCount) = (nodes.count, problems.count)
    let value: ScannedValue
    if let end = collectionEnd(bytes, from: first, parent: place.parent) {
      let isKey = place.mayNest && bytes.holds(":", at: bytes.skippingBlanks(from: end))
      value =
        isKey
        ? scanOpaque(bytes, from: first, place)
        : finish(isList ? .flowList : .opaque, first..<end, bytes, place)
    } else {
      value = brokenFlow(bytes, at: first, place, problemCount: problemCount)
    }
    if value.kind != .flowList { nodes.removeLast(nodes.count - nodeCount) }
    return value
  }

  /// Where a list or map in brackets ends, whose entries become nodes; `nil` when it does not.
  private mutating func collectionEnd(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int
  ) -> Int? {
    let isMap = bytes[first] == UInt8(ascii: "{")
    let count = nodes.count
    var offset = first + 1
    var mayHoldEntry = true
    while let next = flowContent(bytes, from: offset, parent: parent) {
      switch bytes[next] {
      case UInt8(ascii: "]") where !isMap, UInt8(ascii: "}") where isMap: return next + 1
      case UInt8(ascii: ","):
        if mayHoldEntry { report(.emptyItem, next..<(next + 1)) }
        mayHoldEntry = true
        offset = next + 1
      default:
        if !mayHoldEntry { report(.missingComma, next..<(next + 1)) }
        mayHoldEntry = false
        if !isMap, let end = endOfCommonItem(bytes, at: next) {
          nodes.append(Node(.plain, value: next..<end, whole: next..<end))
          offset = end
          continue
        }
        guard let entry = scanFlowEntry(bytes, at: next, parent: parent) else { return nil }
        if isMap { reportDuplicate(bytes, of: entry.key, from: count) }
        let range = next..<entry.end
        nodes.append(Node(entry.kind, key: isMap ? entry.key : nil, value: range, whole: range))
        offset = entry.end
      }
    }
    return nil
  }

  /// Reports brackets that do not close, or what was found in them and says why.
  ///
  /// Nothing else found in them is kept: the lines below may be keys, and are read again as such.
  private mutating func brokenFlow(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace,
    problemCount: Int
  ) -> ScannedValue {
    let last = problems.count > problemCount ? problems.last : nil
    problems.removeLast(problems.count - problemCount)
    guard let last, last.kind == .nestedTooDeep || last.kind == .unclosedQuote else {
      return broken(.unclosedList, bytes, at: first, place)
    }
    problems.append(last)
    return skipUnread(.broken, bytes, from: first, parent: place.parent)
  }

  /// The entry that begins here, `a` or `a: b`, with what is its key if it has one; `nil` when it
  /// does not end.
  private mutating func scanFlowEntry(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    parent: Int
  ) -> (kind: Node.Kind, key: Range<Int>, end: Int)? {
    guard let (kind, end) = scanFlowNode(bytes, at: first, parent: parent) else { return nil }
    let isQuoted = kind == .singleQuoted || kind == .doubleQuoted
    let key = isQuoted ? (first + 1)..<(end - 1) : first..<end
    guard let colon = flowContent(bytes, from: end, parent: parent),
      bytes[colon] == UInt8(ascii: ":")
    else { return (kind, key, end) }
    if kind == .opaque { report(.complexKey, first..<end) }
    checkLength(ofKeyFrom: first, to: colon)
    if bytes.startOfLine(at: colon) != bytes.startOfLine(at: first) {
      report(.splitKey, colon..<(colon + 1))
    }
    guard let value = flowContent(bytes, from: colon + 1, parent: parent) else { return nil }
    switch bytes[value] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return (.opaque, key, colon + 1)
    default:
      return scanFlowNode(bytes, at: value, parent: parent).map { (.opaque, key, $0.end) }
    }
  }

  /// The scalar, list or map that begins here; `nil` when it does not end.
  private mutating func scanFlowNode(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    parent: Int
  ) -> (kind: Node.Kind, end: Int)? {
    switch bytes[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quoteEnd(bytes, from: first, parent: parent) else {
        report(.unclosedQuote, first..<(first + 1))
        return nil
      }
      return (quotedKind(bytes, first..<end), end)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return nestedEnd(bytes, from: first, parent: parent).map { (.opaque, $0) }
    case UInt8(ascii: "&"): return refuseItem(.anchor, bytes, at: first, parent: parent)
    case UInt8(ascii: "*"): return refuseItem(.alias, bytes, at: first, parent: parent)
    case UInt8(ascii: "!"): return refuseItem(.tag, bytes, at: first, parent: parent)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      report(.reservedCharacter, first..<(first + 1))
      return (.broken, first + 1)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      report(.reservedCharacter, first..<(first + 1))
    default: break
    }
    return (.plain, flowPlainEnd(bytes, from: first, parent: parent))
  }

  /// Where a list or map within brackets ends; none of its entries stay nodes.
  private mutating func nestedEnd(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int
  ) -> Int? {
    let count = nodes.count
    depth += 1
    defer {
      depth -= 1
      nodes.removeLast(nodes.count - count)
    }
    guard depth < Limits.nesting else {
      report(.nestedTooDeep, first..<(first + 1))
      return nil
    }
    return collectionEnd(bytes, from: first, parent: parent)
  }

  /// Reports the word that begins here and passes over it and what it stands before.
  private mutating func refuseItem(
    _ problem: ScanProblem.Kind,
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    parent: Int
  ) -> (kind: Node.Kind, end: Int)? {
    let end = max(first + 1, flowPlainEnd(bytes, from: first, parent: parent))
    report(problem, first..<end)
    guard let next = flowContent(bytes, from: end, parent: parent) else { return nil }
    switch bytes[next] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return scanFlowNode(bytes, at: next, parent: parent).map { (.broken, $0.end) }
    default: return (.broken, end)
    }
  }

  /// Where a scalar without quotes ends, be it a key or a value.
  private mutating func flowPlainEnd(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int
  ) -> Int {
    if bytes[first] == UInt8(ascii: "-"), endsFlowWord(bytes, at: first + 1) {
      report(.reservedCharacter, first..<(first + 1))
    }
    var offset = first
    var end = first
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return end
      case UInt8(ascii: ":") where endsFlowWord(bytes, at: offset + 1): return end
      case UInt8(ascii: "#") where offset > first && bytes.isBlank(at: offset - 1): return end
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      default:
        guard bytes.isLineEnd(at: offset) else {
          // YAML 1.1 does not know what to make of it.
          if bytes.holds(":?", at: offset) { report(.reservedCharacter, offset..<(offset + 1)) }
          offset += 1
          end = offset
          continue
        }
        guard let next = continuation(bytes, after: offset, parent: parent),
          bytes[next] != UInt8(ascii: "#")
        else { return end }
        offset = next
      }
    }
    return end
  }

  private func endsFlowWord(_ bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard !bytes.isBreak(at: offset) else { return true }
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    default: return false
    }
  }
}
