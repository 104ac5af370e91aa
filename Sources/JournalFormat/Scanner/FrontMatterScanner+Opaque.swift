extension FrontMatterScanner {
  /// Scans a map or list that no field holds: it is kept as it is, but must be YAML to others.
  mutating func scanOpaque(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    let count = nodes.count
    depth += 1
    defer {
      depth -= 1
      nodes.removeLast(nodes.count - count)
    }
    var (line, next) = (bytes.startOfLine(at: first), first)
    let column = first - line
    let isList = isItem(bytes, at: first)
    guard depth < Limits.nesting else {
      report(.nestedTooDeep, bytes.restOfLine(from: first))
      return skipUnread(.opaque, bytes, from: first, parent: place.parent)
    }
    var end = first
    repeat {
      if bytes[line] != UInt8(ascii: "\t"), isTabbed(bytes, from: line) {
        reportTab(bytes, from: line)
      }
      let value =
        isList
        ? scanNestedItem(bytes, at: next, column: column)
        : scanNestedKey(bytes, at: next, column: column, siblings: count)
      end = value.range.upperBound
      let after = value.next
      (line, next) = nextContent(bytes, from: after)
      guard next < bytes.count, next - line > place.parent else {
        let last = skipNested(bytes, from: after, parent: place.parent)
        return ScannedValue(kind: .opaque, range: bytes.trimmed(first..<end), next: last)
      }
    } while next - line == column && isItem(bytes, at: next) == isList
    reportIndentation(bytes, line: line, first: next)
    return skipUnread(.opaque, bytes, from: first, parent: place.parent)
  }

  private mutating func scanNestedItem(
    _ bytes: borrowing Span<UInt8>,
    at dash: Int,
    column: Int
  ) -> ScannedValue {
    if isTabbed(bytes, from: dash + 1) { reportTab(bytes, from: dash + 1) }
    let place = ValuePlace(parent: column, isItem: true, startsLine: false)
    return scanValue(bytes, after: dash + 1, at: place)
  }

  /// Scans a key of a nested map, whose keys before are the nodes from `siblings` on.
  private mutating func scanNestedKey(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    column: Int,
    siblings: Int
  ) -> ScannedValue {
    if let problem = refusal(bytes, at: first) {
      report(problem, bytes.restOfLine(from: first))
      return skipUnread(.opaque, bytes, from: first, parent: column)
    }
    guard let (key, colon) = scanKey(bytes, at: first) else {
      return skipUnread(.opaque, bytes, from: first, parent: column)
    }
    reportDuplicate(bytes, of: key, from: siblings)
    nodes.append(Node(.empty, key: key, value: colon..<colon, whole: first..<colon))
    let count = nodes.count
    let place = ValuePlace(parent: column, isItem: false, startsLine: false)
    defer { nodes.removeLast(nodes.count - count) }
    return scanValue(bytes, after: colon + 1, at: place)
  }

  /// Takes the rest of this line, and all lines more indented than `parent`, as they are.
  mutating func skipUnread(
    _ kind: Node.Kind,
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    parent: Int
  ) -> ScannedValue {
    var end = bytes.restOfLine(from: first).upperBound
    var next = bytes.nextLine(from: end)
    while true {
      let (line, content) = nextContent(bytes, from: next)
      guard content < bytes.count, content - line > parent else { break }
      end = bytes.restOfLine(from: content).upperBound
      next = bytes.nextLine(from: end)
    }
    next = skipNested(bytes, from: next, parent: parent)
    return ScannedValue(kind: kind, range: first..<end, next: next)
  }
}
