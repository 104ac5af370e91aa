private import CFiles

/// The system's randomness.
package enum Randomness {
  /// At most 256 bytes that nobody can foretell.
  package static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      let status = cfiles_random(buffer.baseAddress, count)
      precondition(status == 0, "the system gives no random bytes")
      initialized = count
    }
  }

  /// Sixteen hexadecimal digits, for a name that is not taken.
  static func name() -> String {
    bytes(8).map { hexadecimal($0, 2) }.joined()
  }
}
