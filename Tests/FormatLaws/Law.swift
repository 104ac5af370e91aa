import JournalFormat

/// What JournalFormat promises of every byte string: tests and the fuzzer hold it to the same laws.
public enum Law: String, CaseIterable, Sendable {
  case reading, checking, fixing, editing, growing

  /// Throws when the law does not hold for these bytes, of which some choose what is done.
  public func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    switch self {
    case .reading: try Self.checkReading(bytes)
    case .checking: try Self.checkChecking(bytes)
    case .fixing: try Self.checkFixing(bytes)
    case .editing: try Self.checkEditing(bytes)
    case .growing: try Self.checkGrowing(bytes)
    }
  }
}

extension Law {
  /// Checks the law that the first byte names on the bytes after it; 255 is the slow one's.
  public static func check(case bytes: [UInt8]) throws(BrokenLaw) {
    guard let first = bytes.first else { return }
    let law = first == 255 ? .growing : [reading, checking, fixing, editing][Int(first) % 4]
    try law.check(Array(bytes.dropFirst()))
  }
}

/// A law that does not hold, and for which bytes.
public struct BrokenLaw: Error, CustomStringConvertible {
  let law: String
  let bytes: [UInt8]

  /// The law with the text that breaks it.
  public var description: String {
    "\(law): \(String(decoding: bytes, as: UTF8.self).debugDescription)"
  }
}

/// Throws when something that is promised is not so.
func promise(_ holds: Bool, _ law: @autoclosure () -> String, _ bytes: [UInt8]) throws(BrokenLaw) {
  if !holds { throw BrokenLaw(law: law(), bytes: bytes) }
}

/// The file that laws are about.
enum LawEntry {
  static let checker = Checker()
  static let fixer = Fixer(checker)
  static let screen = checker.screen
  static let stem = "2026-03-04-note"
  static let path = "entries/2026/03/2026-03-04-note.md"
}
