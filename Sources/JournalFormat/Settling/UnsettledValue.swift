/// An item of `unsettled`, taken apart: `title: Walk on the strand`.
struct UnsettledValue {
  let field: String
  /// The value that lost, on one line.
  let text: String
  /// The item as it stands.
  let item: String

  /// `nil` when the item names no field.
  init?(_ item: String) {
    guard let colon = item.firstRange(of: ": "), colon.lowerBound > item.startIndex else {
      return nil
    }
    self.item = item
    field = String(item[..<colon.lowerBound])
    text = String(item[colon.upperBound...])
  }
}
