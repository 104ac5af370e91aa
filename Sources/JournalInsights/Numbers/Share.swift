/// A part of a whole in the form that small numbers allow (PRACTICES 5.3): always "3 of 5".
public struct Share: Sendable, Hashable {
  /// How many of the cases it holds for.
  public let count: Int
  /// How many cases there are.
  public let total: Int

  /// Makes a share.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The percentage rounded to 5, from ten cases on; `nil` below, and in place of 0.
  public var percent: Int? {
    guard total >= 10 else { return nil }
    let percent = (40 * count + total) / (2 * total) * 5
    return percent == 0 ? nil : percent
  }

  /// The 95 % Wilson range in whole percents, from five cases on; `nil` below.
  ///
  /// 3 of 5 → 23...88, 3 of 10 → 11...60, 1 of 8 → 2...47.
  public var range: ClosedRange<Int>? {
    guard total >= 5 else { return nil }
    let z = 1.959_964
    let n = Double(total)
    let p = Double(count) / n
    let centre = p + z * z / (2 * n)
    let margin = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 100 / (1 + z * z / n)
    let low = max(0, (centre - margin) * scale)
    let high = min(100, (centre + margin) * scale)
    return Int(low + 0.5)...Int(high + 0.5)
  }
}
