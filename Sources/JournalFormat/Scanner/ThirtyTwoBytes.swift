/// Thirty-two bytes of a text, looked at together.
struct ThirtyTwoBytes {
  // Computed, so that the compiler puts them where they are used.
  private static var lowBits: SIMD4<UInt64> { .init(repeating: 0x0101_0101_0101_0101) }
  private static var highBits: SIMD4<UInt64> { .init(repeating: 0x8080_8080_8080_8080) }
  private let bits: SIMD4<UInt64>

  /// The bytes from `offset` on, of which there must be thirty-two.
  init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    bits = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
  }

  /// Whether one of them has this value.
  @inline(__always)
  func hold(_ byte: UInt8) -> Bool {
    Self.isAny(zeros(of: byte) & Self.highBits)
  }

  /// Whether one of them has one of these values.
  @inline(__always)
  func holdOne(of a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) -> Bool {
    let zeros = zeros(of: UInt8(ascii: a)) | zeros(of: UInt8(ascii: b)) | zeros(of: UInt8(ascii: c))
    return Self.isAny(zeros & Self.highBits)
  }

  /// The high bit of a byte is set where it has this value, and perhaps in bytes after such a one.
  @inline(__always)
  private func zeros(of byte: UInt8) -> SIMD4<UInt64> {
    let differing = bits ^ SIMD4(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
    return (differing &- Self.lowBits) & ~differing
  }

  /// Whether all are ASCII from the space on: no line end, no control character.
  @inline(__always)
  var areVisibleASCII: Bool {
    let spaces = SIMD4<UInt64>(repeating: 0x2020_2020_2020_2020)
    return !Self.isAny((bits | (bits &- spaces)) & Self.highBits)
  }

  @inline(__always)
  private static func isAny(_ bits: SIMD4<UInt64>) -> Bool {
    let half = bits.lowHalf | bits.highHalf
    return half[0] | half[1] != 0
  }
}
