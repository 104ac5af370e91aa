/// One `\` escape of a scalar in double quotes.
struct Escape {
  /// The escape with its `\`.
  let range: Range<Int>
  /// What it stands for; `nil` when it is a line break or nothing that YAML knows.
  let scalar: Unicode.Scalar?
  /// Whether it joins two lines without a space.
  let isLineBreak: Bool

  /// Reads the escape whose `\` stands here.
  init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    let next = offset + 1
    isLineBreak = bytes.isLineEnd(at: next)
    guard !isLineBreak else {
      range = offset..<next
      scalar = nil
      return
    }
    let digits = Self.digitCount(bytes[next])
    guard digits > 0 else {
      range = offset..<(next + 1)
      scalar = Self.scalar(bytes[next])
      return
    }
    var end = next + 1
    var value: UInt32 = 0
    while end < bytes.count, end <= next + digits, let digit = bytes[end].hexDigit {
      value = value << 4 | UInt32(digit)
      end += 1
    }
    range = offset..<end
    scalar = end == next + 1 + digits ? Unicode.Scalar(value) : nil
  }

  private static func digitCount(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "t"), UInt8(ascii: "\t"): "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{0B}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      Unicode.Scalar(byte)
    default: nil
    }
  }
}
