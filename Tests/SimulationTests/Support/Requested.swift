#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Which histories the environment asks for.
///
/// `JOURNAL_HISTORIES` is how many, `JOURNAL_SEED` the first one's seed. With `JOURNAL_STEPS` it is only
/// that one with only these steps, and with `JOURNAL_CALM` nothing goes on in between.
enum Requested {
  /// Whether more is asked for than `make test` has time for.
  static let isLong = number("JOURNAL_HISTORIES") != nil
  static let isOne = text("JOURNAL_STEPS") != nil

  static var histories: [History] {
    let first = number("JOURNAL_SEED") ?? 101
    guard let steps = text("JOURNAL_STEPS") else {
      return (first..<(first + (number("JOURNAL_HISTORIES") ?? 15))).map { History(seed: $0) }
    }
    let chosen = steps.split(separator: ",").compactMap { Int($0) }
    return [History(seed: first, steps: chosen, isCalm: text("JOURNAL_CALM") != nil)]
  }

  /// The seeds of those, the first and the last.
  static var range: String {
    let seeds = histories.map(\.seed)
    return "\(seeds.first ?? 0) to \(seeds.last ?? 0)"
  }

  private static func number(_ name: String) -> UInt64? { text(name).flatMap { UInt64($0) } }

  private static func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
