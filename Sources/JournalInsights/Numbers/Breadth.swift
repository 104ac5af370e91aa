/// Over how many choices a search is spread: the effective number 1 ÷ Σ pᵢ², inverse Simpson (M15).
///
/// 6 of one and 1 each of two more → 1.68 of 3.
public struct Breadth: Sendable, Hashable {
  /// The cases that name a choice.
  public let count: Int
  /// The different choices.
  public let choices: Int
  /// The effective number; `nil` below five cases.
  public let effective: Double?

  /// Makes the breadth of cases, each by its choice.
  public init(_ cases: some Sequence<String>) {
    var counts: [String: Int] = [:]
    for choice in cases { counts[choice, default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let squares = counts.values.reduce(0) { $0 + $1 * $1 }
    count = total
    choices = counts.count
    effective = total >= 5 ? Double(total * total) / Double(squares) : nil
  }
}
