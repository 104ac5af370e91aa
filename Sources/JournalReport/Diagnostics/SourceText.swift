/// A file's bytes, by lines: where a byte is for a person, and for an editor.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// Where each line starts; a file always has a first line.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// A place in the file, counted from 1.
  struct Place: Equatable {
    let line: Int
    /// Characters as a person sees them.
    let column: Int
    let utf8Column: Int
    let utf16Column: Int
    /// Columns of a screen with a tab stop every 8, as GNU's standard counts them: the one count
    /// that both Vim and Emacs can jump to.
    let screenColumn: Int
  }

  /// The place of a byte; the end of the file is a place too.
  func place(of offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let before = text(lineStarts[line]..<offset)
    return Place(
      line: line + 1,
      column: before.count + 1,
      utf8Column: offset - lineStarts[line] + 1,
      utf16Column: before.utf16.count + 1,
      screenColumn: before.screenColumns + 1
    )
  }

  /// The number of the line that holds a byte, counted from 1.
  func lineNumber(of offset: Int) -> Int { lineIndex(of: min(max(offset, 0), bytes.count)) + 1 }

  /// The bytes of the line that holds a byte, without its line ending.
  func line(of offset: Int) -> Range<Int> {
    let line = lineIndex(of: min(max(offset, 0), bytes.count))
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The bytes as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The first byte at or after this one that begins a character's code.
  func codeStart(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The last line that starts at or before the byte.
  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension String {
  /// The columns that an editor takes for the text: it shows `^[` for a control character.
  fileprivate var screenColumns: Int {
    unicodeScalars.reduce(0) { column, scalar in
      switch scalar {
      case "\t": column / 8 * 8 + 8
      case "\u{0}"..."\u{1F}", "\u{7F}": column + 2
      default: column + scalar.columns
      }
    }
  }
}
