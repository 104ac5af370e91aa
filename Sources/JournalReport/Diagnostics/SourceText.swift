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
  }

  /// The place of a byte; the end of the file is a place too.
  func place(of offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let before = String(decoding: bytes[lineStarts[line]..<offset], as: UTF8.self)
    return Place(
      line: line + 1,
      column: before.count + 1,
      utf8Column: offset - lineStarts[line] + 1,
      utf16Column: before.utf16.count + 1
    )
  }

  /// The bytes of the line that holds a byte, without its line ending.
  func line(of offset: Int) -> Range<Int> {
    let line = lineIndex(of: min(max(offset, 0), bytes.count))
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
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
