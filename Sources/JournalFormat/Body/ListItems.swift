/// One item of a list block.
struct ListItem {
  /// The first paragraph on one line, with its box if it has one, hints left out.
  let text: [UInt8]
  /// Where that paragraph starts and ends in the file.
  let range: Range<Int>
}

/// Walks the items of a list block: each item's first paragraph, hints left out.
///
/// Items nested in an item are a detail of it and left out, but for tasks.
struct ListItems {
  private let block: Block
  private var next: Int
  private var contentColumn = 0
  private var isInFirstParagraph = false
  private var text: [UInt8] = []
  /// Where the item's first paragraph lies; `nil` before the first item.
  private var range: Range<Int>?

  init(_ block: Block) {
    self.block = block
    next = block.range.lowerBound
  }

  /// The next item that says something; `nil` after the last.
  mutating func next(in bytes: borrowing Span<UInt8>) -> ListItem? {
    while next < block.range.upperBound {
      let line = BodyLine(at: next, limit: block.range.upperBound, in: bytes)
      guard let start = itemStart(line, in: bytes) else {
        take(line, in: bytes)
        next = line.end
        continue
      }
      let finished = finish()
      next = line.end
      isInFirstParagraph = true
      append(start, in: bytes)
      if let finished { return finished }
    }
    return finish()
  }

  /// What follows the marker when the line starts an item that counts.
  private mutating func itemStart(
    _ line: BodyLine,
    in bytes: borrowing Span<UInt8>
  ) -> Range<Int>? {
    guard let marker = ListMarker(line, limit: block.range.upperBound, in: bytes) else {
      return nil
    }
    let isNested = line.indent >= contentColumn && line.start != block.range.lowerBound
    if !isNested { contentColumn = marker.contentColumn }
    if isNested, TaskBox(bytes, at: marker.content.text) == nil {
      isInFirstParagraph = false
      return nil
    }
    return marker.content.text
  }

  private mutating func take(_ line: BodyLine, in bytes: borrowing Span<UInt8>) {
    if line.isBlank || CodeFence(line, in: bytes) != nil { isInFirstParagraph = false }
    if isInFirstParagraph { append(line.text, in: bytes) }
  }

  private mutating func append(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    self.range = (self.range ?? range).lowerBound..<range.upperBound
    for offset in range { text.append(bytes[offset]) }
  }

  private mutating func finish() -> ListItem? {
    defer {
      text.removeAll(keepingCapacity: true)
      range = nil
    }
    var visible: [UInt8] = []
    text.span.forEachVisible(in: 0..<text.count) { visible += text[$0] }
    return visible.isEmpty ? nil : range.map { ListItem(text: visible, range: $0) }
  }
}

/// The box of a task, `[ ]` or `[x]`, and where the text after it starts.
struct TaskBox {
  let isDone: Bool
  let end: Int

  init?(_ bytes: borrowing Span<UInt8>, at range: Range<Int>) {
    let start = range.lowerBound
    guard range.count >= 3, bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]"),
      range.count == 3 || bytes[start + 3].isBlank
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: " "): isDone = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
    default: return nil
    }
    end = start + 3
  }
}
