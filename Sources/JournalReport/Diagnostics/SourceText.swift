/// A file's bytes, by lines: where a byte is for a person, and for an editor.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// Where each line starts; a file always has a first line.
  private let lineStarts: [Int]
  /// Places within long lines, so that none is measured again from its start for each finding.
  private var waypoints: [(offset: Int, extent: Extent)] = []

  private static let waypointDistance = 4096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    for (start, end) in zip(lineStarts, lineStarts.dropFirst() + [bytes.count]) {
      addWaypoints(from: start, to: end)
    }
  }

  private mutating func addWaypoints(from start: Int, to end: Int) {
    var (offset, extent) = (start, Extent())
    while end - offset > Self.waypointDistance {
      let next = codeStart(atOrAfter: offset + Self.waypointDistance)
      extent.add(text(offset..<next))
      offset = next
      waypoints.append((offset, extent))
    }
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
    var (start, extent) = (lineStarts[line], Extent())
    if offset - start > Self.waypointDistance,
      let waypoint = waypoint(before: offset), waypoint.offset > start
    {
      (start, extent) = waypoint
    }
    extent.add(text(start..<offset))
    return Place(
      line: line + 1,
      column: extent.characters + 1,
      utf8Column: offset - lineStarts[line] + 1,
      utf16Column: extent.utf16 + 1,
      screenColumn: extent.columns + 1
    )
  }

  /// The last waypoint at or before the byte.
  private func waypoint(before offset: Int) -> (offset: Int, extent: Extent)? {
    var (low, high) = (0, waypoints.count)
    while low < high {
      let middle = (low + high) / 2
      if waypoints[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? waypoints[low - 1] : nil
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

/// How long a piece of a line is, in each way to count.
private struct Extent {
  private(set) var characters = 0
  private(set) var utf16 = 0
  /// As an editor shows it: `^[` for a control character.
  private(set) var columns = 0

  mutating func add(_ text: String) {
    characters += text.count
    utf16 += text.utf16.count
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": columns = columns / 8 * 8 + 8
      case "\u{0}"..."\u{1F}", "\u{7F}": columns += 2
      default: columns += scalar.columns
      }
    }
  }
}
