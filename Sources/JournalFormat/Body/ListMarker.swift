/// What opens a list item: `-`, `+`, `*`, or a number with `.` or `)`.
struct ListMarker {
  /// The byte that all items of one list share: the bullet, or what stands after the number.
  let delimiter: UInt8
  /// The column from which on lines belong to the item.
  let contentColumn: Int
  /// What stands after the marker, read as a line of its own.
  let content: BodyLine
  /// Whether it may end a paragraph: a list that does starts at 1 and is not empty.
  let canInterruptParagraph: Bool

  /// The marker at the start of `line`, or `nil`; a deeper item of a list counts too.
  init?(_ line: BodyLine, limit: Int, in bytes: borrowing Span<UInt8>) {
    guard !line.isBlank, !line.isThematicBreak(in: bytes) else { return nil }
    var next = line.textStart
    var isFirst = true
    if bytes[next].isDigit {
      while next < line.textEnd, bytes[next].isDigit { next += 1 }
      guard next - line.textStart <= 9, next < line.textEnd,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
      else { return nil }
      isFirst = next - line.textStart == 1 && bytes[line.textStart] == UInt8(ascii: "1")
    } else {
      let byte = bytes[next]
      guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*")
      else { return nil }
    }
    delimiter = bytes[next]
    next += 1
    guard next == line.textEnd || bytes[next].isBlank else { return nil }
    let column = line.indent + next - line.textStart
    content = BodyLine(at: next, column: column, limit: limit, in: bytes)
    // Five blanks or more are indented code inside the item, whose content starts after one.
    let isPlain = !content.isBlank && content.indent - column <= 4
    contentColumn = isPlain ? content.indent : column + 1
    canInterruptParagraph = isFirst && !content.isBlank
  }
}
