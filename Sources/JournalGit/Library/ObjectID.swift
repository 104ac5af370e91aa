import CGit2

/// The name of a git object: a function of its content.
package struct ObjectID: Sendable {
  let raw: git_oid

  init(_ raw: git_oid) {
    self.raw = raw
  }

  /// Reads 40 hexadecimal digits.
  package init?(_ text: String) {
    guard text.utf8.count == 40 else { return nil }
    var raw = git_oid()
    guard git_oid_fromstr(&raw, text) == 0 else { return nil }
    self.raw = raw
  }

  /// Makes a call that takes the id by pointer.
  func pass<Result>(_ call: (UnsafePointer<git_oid>) -> Result) -> Result {
    withUnsafePointer(to: raw, call)
  }
}

extension ObjectID: Comparable, Hashable {
  package static func == (a: ObjectID, b: ObjectID) -> Bool {
    a.pass { a in b.pass { git_oid_cmp(a, $0) } } == 0
  }

  package static func < (a: ObjectID, b: ObjectID) -> Bool {
    a.pass { a in b.pass { git_oid_cmp(a, $0) } } < 0
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
