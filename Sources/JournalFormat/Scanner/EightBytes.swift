/// Eight bytes of a text, looked at together.
///
/// Each search marks the places it looks for in the high bits of their bytes. A subtraction may
/// borrow from the byte after a place, which is then marked too; so only the first mark counts.
struct EightBytes {
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private let bits: UInt64

  /// The bytes from `offset` on, of which there must be eight.
  init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    bits = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
  }

  /// The place of the first byte of this value, or `nil`.
  func first(_ byte: UInt8) -> Int? {
    let count = Self.countBefore(Self.marks(bits, of: byte))
    return count == 8 ? nil : count
  }

  /// How many bytes there are before the first that may end a scalar without quotes, or is a
  /// control character: `:`, `#` or a line end; 8 for all.
  var plainCount: Int {
    Self.countBefore(
      Self.marks(bits, of: UInt8(ascii: ":")) | Self.marks(bits, of: UInt8(ascii: "#"))
        | Self.marks(bits, below: UInt8(ascii: " "))
    )
  }

  /// How many bytes there are before the first that may end a word within brackets: brackets, `:`
  /// and all that sorts up to the comma, as blanks and line ends do; 8 for all.
  var flowWordCount: Int {
    // With this bit `[` is `{` and `]` is `}`.
    let folded = bits | Self.lowBits &* 0x20
    return Self.countBefore(
      Self.marks(bits, of: UInt8(ascii: ":")) | Self.marks(bits, below: UInt8(ascii: ",") + 1)
        | Self.marks(folded, of: UInt8(ascii: "{")) | Self.marks(folded, of: UInt8(ascii: "}"))
    )
  }

  /// How many bytes there are before the first that is not ASCII from the space on; 8 for all.
  var visibleASCIICount: Int {
    Self.countBefore(bits | (bits &- Self.lowBits &* 0x20))
  }

  private static func marks(_ bits: UInt64, of byte: UInt8) -> UInt64 {
    marks(bits ^ (lowBits &* UInt64(byte)), below: 1)
  }

  /// Marks bytes of lower value, which is at most 128.
  private static func marks(_ bits: UInt64, below byte: UInt8) -> UInt64 {
    (bits &- lowBits &* UInt64(byte)) & ~bits
  }

  private static func countBefore(_ marks: UInt64) -> Int {
    (marks & highBits).trailingZeroBitCount / 8
  }
}
