/// Numbers as the format writes them: digits, no sign, no exponent, no thousands.
extension Span where Element == UInt8 {
  /// The whole number that these bytes are, or `nil`; at most nine digits.
  func whole(_ range: Range<Int>?) -> Int? {
    guard let range, (1...9).contains(range.count) else { return nil }
    var number = 0
    for offset in range {
      let digit = self[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The number with or without a decimal point that these bytes are, or `nil`; at most fifteen
  /// digits, so that the result is the nearest there is.
  func number(_ range: Range<Int>?) -> Double? {
    guard let range, (1...16).contains(range.count) else { return nil }
    var number = 0
    var scale = 1
    var digits = 0
    var point: Int?
    for offset in range {
      if self[offset] == UInt8(ascii: "."), point == nil {
        point = offset
        continue
      }
      let digit = self[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
      digits += 1
      if point != nil { scale *= 10 }
    }
    guard digits <= 15, point != range.lowerBound, point != range.upperBound - 1 else {
      return nil
    }
    return Double(number) / Double(scale)
  }
}
