/// One line of a body: where it starts, where its text lies, how far it is indented.
///
/// Lines end with LF; a CR before it, tabs and spaces at the end are no text.
struct BodyLine {
  let start: Int
  /// The first byte that is neither space nor tab; `end` of the text when there is none.
  let textStart: Int
  let textEnd: Int
  /// Where the next line starts.
  let end: Int
  /// The column of `textStart`, counted from 0, with tab stops every four columns.
  let indent: Int
}

extension BodyLine {
  /// The line that starts at `offset`, which on the real line is in `column`.
  init(at offset: Int, column: Int = 0, limit: Int, in bytes: borrowing Span<UInt8>) {
    var textStart = offset
    var column = column
    while textStart < limit,
      bytes[textStart] == UInt8(ascii: " ") || bytes[textStart] == UInt8(ascii: "\t")
    {
      column += bytes[textStart] == UInt8(ascii: " ") ? 1 : 4 - column % 4
      textStart += 1
    }
    let lineEnd = bytes.first(UInt8(ascii: "\n"), from: textStart, limit: limit) ?? limit
    var textEnd = lineEnd
    while textEnd > textStart, bytes[textEnd - 1].isBlank { textEnd -= 1 }
    self.init(
      start: offset,
      textStart: textStart,
      textEnd: textEnd,
      end: min(lineEnd + 1, limit),
      indent: column
    )
  }

  /// The same line, seen from inside an item whose content starts at `column`.
  func shifted(left column: Int) -> BodyLine {
    BodyLine(
      start: start,
      textStart: textStart,
      textEnd: textEnd,
      end: end,
      indent: indent - column
    )
  }

  var text: Range<Int> { textStart..<textEnd }

  var isBlank: Bool { textStart == textEnd }

  /// Whether it is indented so far that it can only be code or go on with what stands above.
  var isIndentedCode: Bool { indent >= 4 }

  /// How often `byte` stands at the start of the text.
  func run(of byte: UInt8, in bytes: borrowing Span<UInt8>) -> Int {
    var next = textStart
    while next < textEnd, bytes[next] == byte { next += 1 }
    return next - textStart
  }

  /// Whether the text starts with these bytes.
  func starts(with prefix: StaticString, in bytes: borrowing Span<UInt8>) -> Bool {
    bytes.holds(prefix, at: textStart, limit: textEnd)
  }
}

extension UInt8 {
  /// Space, tab, or the CR of a CRLF.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension Span where Element == UInt8 {
  /// Whether the bytes from `offset` to `limit` start with `text`.
  func holds(_ text: StaticString, at offset: Int, limit: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= limit else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where self[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }
}
