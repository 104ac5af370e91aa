extension Node {
  /// The scalar's text in the file it was found in, without quotes, with lines folded and escapes
  /// resolved; `nil` for a list or something nested, and empty for an empty value.
  ///
  /// Bytes that are no UTF-8 become U+FFFD.
  public func text(in bytes: borrowing Span<UInt8>) -> String? {
    switch kind {
    case .empty: ""
    case .plain, .singleQuoted, .doubleQuoted: flowScalar(bytes)
    case .literal, .folded: blockScalar(bytes)
    case .blockList, .flowList, .opaque, .broken: nil
    }
  }

  /// The bytes that a scalar says as they stand; `nil` when it is no scalar or must be decoded.
  func verbatim(in bytes: borrowing Span<UInt8>) -> Range<Int>? {
    var content = value
    switch kind {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      content = (content.lowerBound + 1)..<(content.upperBound - 1)
    default: return nil
    }
    for offset in content {
      switch bytes[offset] {
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\") where kind == .doubleQuoted: return nil
      case UInt8(ascii: "'") where kind == .singleQuoted: return nil
      default: continue
      }
    }
    return content
  }

  private func flowScalar(_ bytes: borrowing Span<UInt8>) -> String {
    if let content = verbatim(in: bytes) { return bytes.string(content) }
    var text = FoldedText(capacity: value.count)
    let inset = kind == .plain ? 0 : 1
    var offset = value.lowerBound + inset
    let end = value.upperBound - inset
    while offset < end {
      if bytes.isBreak(at: offset) {
        offset = text.appendBreak(bytes, at: offset)
      } else if kind == .doubleQuoted, bytes[offset] == UInt8(ascii: "\\") {
        let escape = Escape(bytes, at: offset)
        offset = escape.range.upperBound
        if escape.isLineBreak {
          offset = text.appendBreak(bytes, at: offset, isEscaped: true)
        } else {
          text.append(escape.scalar ?? "\u{FFFD}")
        }
      } else {
        text.bytes.append(bytes[offset])
        offset += kind == .singleQuoted && bytes[offset] == UInt8(ascii: "'") ? 2 : 1
      }
    }
    return text.string
  }
}

extension Span where Element == UInt8 {
  /// These bytes as text; what is no UTF-8 becomes U+FFFD.
  func string(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// Text in the making, whose line breaks YAML folds into spaces.
private struct FoldedText {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: Character(scalar).utf8)
  }

  /// Appends the blanks that stand here or, when they end a line, what YAML makes of the break.
  ///
  /// One break is a space; of more, each but the first is a new line. Gives the place after them.
  mutating func appendBreak(
    _ source: borrowing Span<UInt8>,
    at start: Int,
    isEscaped: Bool = false
  ) -> Int {
    var offset = source.skippingBlanks(from: start)
    guard source.isLineEnd(at: offset) else {
      for index in start..<offset { bytes.append(source[index]) }
      return offset
    }
    var breaks = 0
    while offset < source.count, source.isLineEnd(at: offset) {
      offset = source.skippingBlanks(from: source.nextLine(from: offset))
      breaks += 1
    }
    if breaks == 1, !isEscaped { bytes.append(UInt8(ascii: " ")) }
    for _ in 1..<max(1, breaks) { bytes.append(UInt8(ascii: "\n")) }
    return offset
  }
}
