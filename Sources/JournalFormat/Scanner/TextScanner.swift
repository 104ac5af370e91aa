/// Finds what is wrong with a file's bytes as text, whatever they say.
struct TextScanner {
  /// What was found, in the file's order.
  private(set) var problems: [ScanProblem] = []
  private var firstEnding: Ending?
  private var isMixed = false
  private var hasBareReturn = false
  private var controlCount = 0

  private enum Ending {
    case lineFeed
    case carriageReturnLineFeed
  }

  /// Scans a whole file, whose front matter, where line breaks of Unicode may not stand, ends at
  /// `frontMatterEnd`.
  init(_ bytes: borrowing Span<UInt8>, frontMatterEnd: Int) {
    var offset = 0
    var isInvalid = false
    while offset < bytes.count {
      if offset + 32 <= bytes.count, ThirtyTwoBytes(bytes, at: offset).areVisibleASCII {
        offset += 32
        continue
      }
      while offset + 8 <= bytes.count {
        let count = EightBytes(bytes, at: offset).visibleASCIICount
        offset += count
        if count < 8 { break }
      }
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      if byte >= 0x80 {
        let length = bytes.scalarLength(at: offset)
        if length == 0, !isInvalid {
          report(.invalidUTF8, offset..<(offset + 1))
          isInvalid = true
        } else if offset < frontMatterEnd, bytes.isUnicodeLineBreak(at: offset) {
          report(.unicodeLineBreak, offset..<(offset + length))
        }
        offset += max(1, length)
      } else {
        if byte < 0x20 { noteControl(byte, bytes, at: offset) }
        offset += 1
      }
    }
    if bytes.count > 0, bytes[bytes.count - 1] != UInt8(ascii: "\n") {
      report(.noFinalNewline, bytes.count..<bytes.count)
    }
  }

  private mutating func report(_ kind: ScanProblem.Kind, _ range: Range<Int>) {
    problems.append(ScanProblem(kind, range))
  }

  private mutating func noteControl(
    _ byte: UInt8,
    _ bytes: borrowing Span<UInt8>,
    at offset: Int
  ) {
    switch byte {
    case UInt8(ascii: "\t"): break
    case UInt8(ascii: "\n"):
      let isPaired = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\r")
      let ending = isPaired ? Ending.carriageReturnLineFeed : .lineFeed
      if let firstEnding, firstEnding != ending, !isMixed {
        report(.mixedLineEndings, (isPaired ? offset - 1 : offset)..<(offset + 1))
        isMixed = true
      }
      firstEnding = firstEnding ?? ending
    case UInt8(ascii: "\r"):
      guard !hasBareReturn, !bytes.holds("\n", at: offset + 1) else { break }
      report(.bareCarriageReturn, offset..<(offset + 1))
      hasBareReturn = true
    default:
      controlCount += 1
      if controlCount <= 20 { report(.controlCharacter, offset..<(offset + 1)) }
      if controlCount == 21 { joinControls() }
    }
  }

  /// Makes one problem of all control characters: a picture with the name of an entry would
  /// otherwise give millions.
  private mutating func joinControls() {
    guard let index = problems.firstIndex(where: { $0.kind == .controlCharacter }) else { return }
    let first = problems[index].range
    problems.removeAll { $0.kind == .controlCharacter }
    problems.insert(ScanProblem(.notText, first), at: index)
  }
}

extension Span where Element == UInt8 {
  /// The number of bytes of the well-formed UTF-8 sequence that begins here, 2 to 4, or 0.
  func scalarLength(at offset: Int) -> Int {
    let lead = self[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= count, second.contains(self[offset + 1]) else { return 0 }
    for index in 2..<max(2, length) where self[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether NEL, U+2028 or U+2029 begins here.
  func isUnicodeLineBreak(at offset: Int) -> Bool {
    holds("\u{85}", at: offset) || holds("\u{2028}", at: offset) || holds("\u{2029}", at: offset)
  }
}
