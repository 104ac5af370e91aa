/// Numbers of one sort, some of which may still be open, in the form that their count allows
/// (PRACTICES 5.3).
public struct Sample: Sendable, Hashable {
  /// The known values, ascending.
  public let values: [Double]
  /// Cases whose value is not known yet, as a dip that still lasts; they count as longer than all
  /// that are known.
  public let open: Int

  /// Makes a sample of values in any order.
  public init(_ values: some Sequence<Double>, open: Int = 0) {
    self.values = values.sorted()
    self.open = open
  }

  /// All cases, the open ones too.
  public var count: Int { values.count + open }

  /// What may be shown of a sample of this size.
  public enum Shown: Sendable, Hashable {
    /// No case.
    case none
    /// One or two cases, listed.
    case cases([Double], open: Int)
    /// Half of the cases or more are open: there is no median yet.
    case notKnownYet
    /// Three or four cases; `high` is `nil` when it is open.
    case range(median: Double, low: Double, high: Double?)
    /// Five cases or more, with their middle half; `high` is `nil` when it is open.
    case middleHalf(median: Double, low: Double, high: Double?)
  }

  /// The form that this sample allows.
  public var shown: Shown {
    if count == 0 { return .none }
    if count <= 2 { return .cases(values, open: open) }
    guard let median = quantile(0.5), 2 * open < count else { return .notKnownYet }
    if count <= 4 {
      return .range(median: median, low: values[0], high: open == 0 ? values.last : nil)
    }
    return .middleHalf(median: median, low: quantile(0.25) ?? values[0], high: quantile(0.75))
  }

  /// The median, if any may be shown: from three cases on, with fewer than half of them open.
  public var median: Double? {
    switch shown {
    case .none, .cases, .notKnownYet: nil
    case .range(let median, _, _), .middleHalf(let median, _, _): median
    }
  }

  /// The value below which a part of the cases lies, between neighbours in proportion; `nil` when
  /// that is among the open ones.
  private func quantile(_ part: Double) -> Double? {
    let place = part * Double(count - 1)
    let below = Int(place)
    let above = place > Double(below) ? below + 1 : below
    guard above < values.count else { return nil }
    return values[below] + (values[above] - values[below]) * (place - Double(below))
  }
}
