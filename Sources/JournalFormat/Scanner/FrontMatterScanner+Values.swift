/// Where a value stands: what decides how far it may reach and what it may be.
struct ValuePlace {
  /// How far the key or the dash above it is indented; the value's further lines are more so.
  let parent: Int
  /// Whether it is a list's item.
  let isItem: Bool
  /// Whether it stands on a line of its own.
  var startsLine: Bool

  /// Whether `a: b` here is a nested map rather than a slip.
  var mayNest: Bool { isItem || startsLine }
}

/// A value that was found, and the line after all that belongs to it.
struct ScannedValue {
  var kind: Node.Kind
  var range: Range<Int>
  var next: Int
}

extension FrontMatterScanner {
  /// Scans the value after a colon or a dash.
  mutating func scanValue(
    _ bytes: borrowing Span<UInt8>,
    after offset: Int,
    at place: ValuePlace
  ) -> ScannedValue {
    let first = bytes.skippingBlanks(from: offset)
    guard bytes.isLineEnd(at: first) || bytes[first] == UInt8(ascii: "#") else {
      return scanValue(bytes, at: first, place)
    }
    return scanValueBelow(bytes, place, empty: offset, next: bytes.nextLine(from: first))
  }

  /// Scans what stands below a key or dash that has nothing on its own line.
  private mutating func scanValueBelow(
    _ bytes: borrowing Span<UInt8>,
    _ place: ValuePlace,
    empty: Int,
    next: Int
  ) -> ScannedValue {
    let (line, first) = nextContent(bytes, from: next)
    let indent = first - line
    if !place.isItem, isItem(bytes, at: first), indent >= place.parent {
      return scanBlockList(bytes, from: next, parent: place.parent)
    }
    guard indent > place.parent, first < bytes.count else {
      let end = skipNested(bytes, from: next, parent: place.parent)
      return ScannedValue(kind: .empty, range: empty..<empty, next: end)
    }
    var place = place
    place.startsLine = true
    return scanValue(bytes, at: first, place)
  }

  /// Scans a value that begins here.
  private mutating func scanValue(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    switch bytes[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanQuoted(bytes, at: first, place)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return scanBlock(bytes, at: first, place)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return scanFlow(bytes, at: first, place)
    case UInt8(ascii: "&"): return refuse(.anchor, bytes, at: first, place)
    case UInt8(ascii: "*"): return refuse(.alias, bytes, at: first, place)
    case UInt8(ascii: "!"): return refuse(.tag, bytes, at: first, place)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      report(.reservedCharacter, first..<(first + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      guard bytes.isBreak(at: first + 1) else { break }
      if place.mayNest { return scanOpaque(bytes, from: first, place) }
      report(.reservedCharacter, first..<(first + 1))
    default: break
    }
    return scanPlain(bytes, at: first, place)
  }

  private mutating func refuse(
    _ problem: ScanProblem.Kind,
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    var end = first
    while !bytes.isBreak(at: end) { end += 1 }
    report(problem, first..<end)
    return skipUnread(.broken, bytes, from: first, parent: place.parent)
  }

  /// Ends a value: only a comment may follow on its line, and nothing below is more indented.
  mutating func finish(
    _ kind: Node.Kind,
    _ range: Range<Int>,
    _ bytes: borrowing Span<UInt8>,
    _ place: ValuePlace
  ) -> ScannedValue {
    let end = range.upperBound
    let rest = bytes.skippingBlanks(from: end)
    var value = ScannedValue(kind: kind, range: range, next: bytes.nextLine(from: rest))
    if !bytes.isLineEnd(at: rest) {
      if bytes[rest] != UInt8(ascii: "#") {
        report(.textAfterValue, bytes.restOfLine(from: rest))
        value.kind = .broken
      } else if rest == end {
        report(.commentWithoutSpace, rest..<(rest + 1))
      }
    }
    value.next = skipNested(bytes, from: value.next, parent: place.parent, isStray: true)
    return value
  }
}
