/// A short name for some bytes, the same on every device.
///
/// FNV-1a, 64 bits, folded to the digits wanted. It names versions and copies within one journal
/// and guards nothing, so ten lines that anyone can check are worth more than a cryptographic hash.
struct Fingerprint {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The name of these bytes.
  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  /// The name of these texts in this order; their lengths count, so that none runs into the next.
  init(of texts: [[UInt8]]) {
    for text in texts {
      add(text.count.littleEndianBytes)
      add(text)
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Eight hexadecimal digits.
  var eight: String { (UInt64(folded)).hexadecimal(8) }

  /// Four hexadecimal digits.
  var four: String { (UInt64(folded >> 16 ^ folded & 0xffff)).hexadecimal(4) }

  private var folded: UInt32 { UInt32(truncatingIfNeeded: state >> 32 ^ state) }
}

extension Int {
  fileprivate var littleEndianBytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
