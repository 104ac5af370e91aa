import CGit2

/// The name of a git object: a function of its content.
package struct ObjectID: Sendable {
  let raw: git_oid

  init(_ raw: git_oid) {
    self.raw = raw
  }

  /// Reads 40 hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 40, text.utf8.count == 40 else { return nil }
    var raw = git_oid()
    withUnsafeMutableBytes(of: &raw) { bytes in
      for index in bytes.indices {
        bytes[index] = UInt8(digits[2 * index] << 4 | digits[2 * index + 1])
      }
    }
    self.raw = raw
  }

  /// Makes a call that takes the id by pointer.
  func pass<Result>(_ call: (UnsafePointer<git_oid>) -> Result) -> Result {
    withUnsafePointer(to: raw, call)
  }
}

extension ObjectID: Comparable, Hashable {
  package static func == (a: ObjectID, b: ObjectID) -> Bool {
    withUnsafeBytes(of: a.raw) { a in withUnsafeBytes(of: b.raw) { a.elementsEqual($0) } }
  }

  package static func < (a: ObjectID, b: ObjectID) -> Bool {
    withUnsafeBytes(of: a.raw) { a in
      withUnsafeBytes(of: b.raw) { a.lexicographicallyPrecedes($0) }
    }
  }

  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: raw) { hasher.combine(bytes: $0) }
  }
}

extension ObjectID: CustomStringConvertible {
  /// The 40 hexadecimal digits.
  package var description: String {
    withUnsafeBytes(of: raw) { bytes in
      let digits = Array("0123456789abcdef".utf8)
      return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
        as: UTF8.self
      )
    }
  }
}
