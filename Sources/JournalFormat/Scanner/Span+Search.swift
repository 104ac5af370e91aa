/// Eight bytes of a text, looked at together.
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
    let differing = bits ^ (Self.lowBits &* UInt64(byte))
    let zeros = (differing &- Self.lowBits) & ~differing & Self.highBits
    return zeros == 0 ? nil : zeros.trailingZeroBitCount / 8
  }

  /// How many bytes there are before the first that is not ASCII from the space on; 8 for all.
  var visibleASCIICount: Int {
    ((bits | (bits &- Self.lowBits &* 0x20)) & Self.highBits).trailingZeroBitCount / 8
  }
}

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

extension Span where Element == UInt8 {
  /// The first place from `offset` on and before `limit` that holds this byte, or `nil`.
  func first(_ byte: UInt8, from offset: Int, limit: Int) -> Int? {
    var next = offset
    while next + 32 <= limit, !ThirtyTwoBytes(self, at: next).hold(byte) { next += 32 }
    while next + 8 <= limit {
      if let place = EightBytes(self, at: next).first(byte) { return next + place }
      next += 8
    }
    while next < limit {
      if self[next] == byte { return next }
      next += 1
    }
    return nil
  }

  /// The first place from `offset` on where `text` stands whole before `limit`, or `nil`.
  func first(_ text: StaticString, from offset: Int, limit: Int) -> Int? {
    let lead = text.utf8Start[0]
    var next = offset
    while let start = first(lead, from: next, limit: limit - text.utf8CodeUnitCount + 1) {
      if holds(text, at: start, limit: limit) { return start }
      next = start + 1
    }
    return nil
  }

  /// Whether the text stands somewhere in the range.
  func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    first(text, from: range.lowerBound, limit: range.upperBound) != nil
  }
}
