/// What a text file has beside its text: how its lines end, whether it starts with a byte order
/// mark, whether the last line is closed.
///
/// Merging compares and joins texts without their styles; the styles merge for themselves.
struct TextStyle: Equatable {
  var usesCRLF = false
  var hasMark = false
  var isClosed = true

  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// Takes a file apart into its style and its text: LF only, no mark, the last line closed.
  static func parting(_ bytes: [UInt8]) -> (style: TextStyle, text: [UInt8]) {
    var style = TextStyle()
    var rest = bytes[...]
    if rest.starts(with: mark) {
      style.hasMark = true
      rest = rest.dropFirst(mark.count)
    }
    var text: [UInt8] = []
    text.reserveCapacity(rest.count + 1)
    var (ends, pairs) = (0, 0)
    for byte in rest {
      if byte == .newline {
        ends += 1
        if text.last == .carriageReturn {
          pairs += 1
          text.removeLast()
        }
      }
      text.append(byte)
    }
    style.usesCRLF = ends > 0 && pairs == ends
    // A file cut off within its last CRLF.
    if text.last == .carriageReturn { text.removeLast() }
    if let last = text.last, last != .newline {
      style.isClosed = false
      text.append(.newline)
    }
    return (style, text)
  }

  /// The file with this text in this style.
  func applied(to text: [UInt8]) -> [UInt8] {
    var bytes = hasMark ? Self.mark : []
    bytes.reserveCapacity(text.count + 3)
    for byte in text {
      if usesCRLF, byte == .newline { bytes.append(.carriageReturn) }
      bytes.append(byte)
    }
    // Without its newline a last blank line would not be there at all.
    if !isClosed, text.last == .newline, text.dropLast().last != .newline {
      bytes.removeLast(usesCRLF ? 2 : 1)
    }
    return bytes
  }

  /// The style that a merge writes; without a base the plain one wins.
  static func merged(base: TextStyle?, _ left: TextStyle, _ right: TextStyle) -> TextStyle {
    func merged(_ part: (TextStyle) -> Bool, orElse plain: Bool) -> Bool {
      guard let base else { return part(left) == part(right) ? part(left) : plain }
      return threeWay(part(base), part(left), part(right)) ?? plain
    }
    return TextStyle(
      usesCRLF: merged(\.usesCRLF, orElse: false),
      hasMark: merged(\.hasMark, orElse: false),
      isClosed: merged(\.isClosed, orElse: true)
    )
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
