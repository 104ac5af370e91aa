extension FrontMatterScanner {
  /// Scans a `|` or `>` block: the lines below that are indented as its first one, or more.
  mutating func scanBlock(
    _ bytes: borrowing Span<UInt8>,
    at first: Int,
    _ place: ValuePlace
  ) -> ScannedValue {
    let header = BlockHeader(bytes, at: first)
    let rest = bytes.skippingBlanks(from: header.end)
    let isWhole =
      bytes.isLineEnd(at: rest) || (bytes[rest] == UInt8(ascii: "#") && rest > header.end)
    if !isWhole { report(.blockIndicator, bytes.restOfLine(from: rest)) }
    var indent = header.indent.map { place.parent + $0 }
    var deepestBlank = 0
    var line = bytes.nextLine(from: rest)
    var end = header.end
    var next = line
    while line < bytes.count {
      let text = bytes.skippingSpaces(from: line)
      let column = text - line
      // Spaces beyond the block's indentation are text.
      let isBlank = bytes.isLineEnd(at: text) && column <= indent ?? column
      if !isBlank {
        if indent == nil, bytes.holds("\t", at: text) {
          report(.tabIndentation, text..<(text + 1))
        }
        if indent == nil, column < deepestBlank {
          report(.unexpectedIndentation, line..<text)
        }
        if indent == nil, column > place.parent { indent = column }
        guard let indent, column >= indent else { break }
      }
      if indent == nil { deepestBlank = max(deepestBlank, column) }
      line = bytes.nextLine(from: text)
      if !isBlank || header.chomping == .keep {
        end = line
        next = line
      }
    }
    return ScannedValue(
      kind: isWhole ? header.isFolded ? .folded : .literal : .broken,
      range: first..<end,
      next: skipNested(bytes, from: next, parent: place.parent, isStray: true)
    )
  }

  /// Scans a list of `- item` lines below its key.
  mutating func scanBlockList(
    _ bytes: borrowing Span<UInt8>,
    from start: Int,
    parent: Int
  ) -> ScannedValue {
    depth += 1
    defer { depth -= 1 }
    var (line, first) = nextContent(bytes, from: start)
    let indent = first - line
    let dash = first
    var next = start
    var end = first
    repeat {
      let whole = commentStart(bytes, from: next, to: line)
      if first - line < indent { reportIndentation(bytes, line: line, first: first) }
      if isTabbed(bytes, from: first + 1) { reportTab(bytes, from: first + 1) }
      let place = ValuePlace(parent: first - line, isItem: true, startsLine: false)
      let value = scanValue(bytes, after: first + 1, at: place)
      nodes.append(Node(value.kind, value: value.range, whole: whole..<value.next))
      end = value.range.upperBound
      next = value.next
      (line, first) = nextContent(bytes, from: next)
    } while isItem(bytes, at: first) && (first - line > parent || first - line == indent)
    next = skipNested(bytes, from: next, parent: parent, isStray: true)
    return ScannedValue(kind: .blockList, range: dash..<end, next: next)
  }

  /// Where the comment lines directly above `line` begin; `line` itself when there are none.
  private func commentStart(
    _ bytes: borrowing Span<UInt8>,
    from start: Int,
    to line: Int
  ) -> Int {
    var comment: Int?
    var offset = start
    while offset < line {
      let first = bytes.skippingBlanks(from: offset)
      comment = bytes.isLineEnd(at: first) ? nil : comment ?? offset
      offset = bytes.nextLine(from: first)
    }
    return comment ?? line
  }
}

/// What stands after the `|` or `>` of a block: how it is indented, what becomes of its end.
struct BlockHeader {
  /// What becomes of the line ends after the last line.
  enum Chomping {
    case clip
    case strip
    case keep
  }

  let isFolded: Bool
  private(set) var chomping = Chomping.clip
  /// How much more the lines are indented than the key; `nil`: as the first of them is.
  private(set) var indent: Int?
  /// The place after the indicators.
  private(set) var end: Int

  init(_ bytes: borrowing Span<UInt8>, at first: Int) {
    isFolded = bytes[first] == UInt8(ascii: ">")
    end = first + 1
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "+") where chomping == .clip: chomping = .keep
      case UInt8(ascii: "-") where chomping == .clip: chomping = .strip
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indent == nil:
        indent = Int(bytes[end] - UInt8(ascii: "0"))
      default: return
      }
      end += 1
    }
  }
}
