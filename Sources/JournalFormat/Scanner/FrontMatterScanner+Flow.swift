extension FrontMatterScanner {
  /// Scans a value in brackets: a list into its items, anything else as a whole.
  mutating func scanFlow(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    if bytes[first] == UInt8(ascii: "["), !place.isItem {
      return scanFlowList(bytes, at: first, place)
    }
    guard let end = flowEnd(bytes, from: first, parent: place.parent, depth: 0) else {
      return brokenFlow(bytes, at: first, place)
    }
    let rest = bytes.skippingBlanks(from: end)
    if place.mayNest, bytes.holds(":", at: rest) { return scanOpaque(bytes, from: first, place) }
    return finish(.opaque, first..<end, bytes, place)
  }

  private mutating func scanFlowList(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    var offset = first + 1
    var mayHoldItem = true
    while let next = flowContent(bytes, from: offset, parent: place.parent) {
      switch bytes[next] {
      case UInt8(ascii: "]"):
        return finish(.flowList, first..<(next + 1), bytes, place)
      case UInt8(ascii: ","):
        if mayHoldItem { report(.emptyItem, next..<(next + 1)) }
        mayHoldItem = true
        offset = next + 1
      default:
        if !mayHoldItem { report(.missingComma, next..<(next + 1)) }
        mayHoldItem = false
        guard let item = scanFlowItem(bytes, at: next, parent: place.parent) else {
          return brokenFlow(bytes, at: first, place)
        }
        nodes.append(Node(item.kind, value: item.range, whole: item.range))
        offset = item.range.upperBound
      }
    }
    return brokenFlow(bytes, at: first, place)
  }

  /// Reports brackets that do not close, unless what was found in them says why.
  private mutating func brokenFlow(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    if let last = problems.last, last.range.lowerBound > first,
      last.kind == .nestedTooDeep || last.kind == .unclosedQuote
    {
      return skipBroken(bytes, at: first, place)
    }
    return broken(.unclosedList, bytes, at: first, place)
  }

  /// The item that begins here; `nil` when it does not end.
  private mutating func scanFlowItem(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    parent: Int
  ) -> (kind: Node.Kind, range: Range<Int>)? {
    switch bytes[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quoteEnd(bytes, from: first, parent: parent) else {
        report(.unclosedQuote, first..<(first + 1))
        return nil
      }
      if let next = flowContent(bytes, from: end, parent: parent), bytes[next] == UInt8(ascii: ":")
      {
        break
      }
      return (quotedKind(bytes, first..<end), first..<end)
    case UInt8(ascii: "["), UInt8(ascii: "{"): break
    case UInt8(ascii: "&"): return refuseItem(.anchor, bytes, at: first, parent: parent)
    case UInt8(ascii: "*"): return refuseItem(.alias, bytes, at: first, parent: parent)
    case UInt8(ascii: "!"): return refuseItem(.tag, bytes, at: first, parent: parent)
    case UInt8(ascii: "}"):
      report(.reservedCharacter, first..<(first + 1))
      return (.broken, first..<(first + 1))
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      report(.reservedCharacter, first..<(first + 1))
      fallthrough
    default:
      if let end = flowPlainEnd(bytes, from: first, parent: parent) { return (.plain, first..<end) }
    }
    return flowEnd(bytes, from: first, parent: parent, depth: 1).map { (.opaque, first..<$0) }
  }

  private mutating func refuseItem(
    _ problem: ScanProblem.Kind,
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    parent: Int
  ) -> (kind: Node.Kind, range: Range<Int>)? {
    guard let end = flowEnd(bytes, from: first, parent: parent, depth: 1) else { return nil }
    report(problem, first..<end)
    return (.broken, first..<end)
  }

  /// Where a scalar without quotes ends; `nil` when it is the key of a pair.
  private mutating func flowPlainEnd(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int
  ) -> Int? {
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
      case UInt8(ascii: ":") where endsFlowWord(bytes, at: offset + 1): return nil
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
