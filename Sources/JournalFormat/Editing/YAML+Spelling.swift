extension YAML {
  /// What readers that go by spelling take a text without quotes for.
  public enum Spelling: Sendable, Hashable {
    /// `~`, `null`.
    case null
    /// `no`, `on`, `True`, `y`.
    case flag
    /// `1.10`, `0o12`, `22:30`, `.inf`.
    case number
    /// `2026-03-04`.
    case date
    /// `=` and `<<`, which YAML 1.1 keeps for itself.
    case reserved
  }

  /// What a reader of YAML 1.1 or 1.2 would take the text for if it stood without quotes; `nil`
  /// when it would take it for text.
  public static func spelling(of text: String) -> Spelling? {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE",
      "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF":
      return .flag
    case "=", "<<": return .reserved
    default: break
    }
    guard let first = text.utf8.first, first.isDigit || "+-.".utf8.contains(first) else {
      return nil
    }
    let bytes = Array(text.utf8)
    if isDate(bytes) { return .date }
    return isNumber(bytes) ? .number : nil
  }

  private static func isDate(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    guard rest.takeDigits(4...4), rest.take("-"), rest.takeDigits(1...2), rest.take("-"),
      rest.takeDigits(1...2)
    else { return false }
    guard rest.take("T") || rest.take("t") || rest.take(" ") else { return rest.isEmpty }
    return rest.first?.isDigit ?? false
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let isSigned = rest.take("+") || rest.take("-")
    switch String(decoding: rest, as: UTF8.self) {
    case ".inf", ".Inf", ".INF": return true
    case ".nan", ".NaN", ".NAN": return !isSigned
    default: break
    }
    if rest.starts(with: "0x".utf8) {
      return rest.count > 2
        && rest.dropFirst(2).allSatisfy { $0.hexDigit != nil || $0.isUnderscore }
    }
    if rest.starts(with: "0o".utf8) || rest.starts(with: "0b".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy { $0.isDigit || $0.isUnderscore }
    }
    return isDecimal(rest)
  }

  /// Digits with or without a fraction and an exponent, or in base 60, as `22:30`.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    let hasWhole = rest.first?.isDigit ?? false
    _ = hasWhole && rest.takeDigits(1...Int.max, underscores: true)
    var isSexagesimal = false
    while hasWhole, rest.take(":") {
      guard rest.takeDigits(1...2) else { return false }
      isSexagesimal = true
    }
    if rest.take(".") {
      let hasFraction = rest.takeDigits(1...Int.max, underscores: true)
      guard hasWhole || hasFraction else { return false }
    } else if !hasWhole {
      return false
    }
    if !isSexagesimal, rest.take("e") || rest.take("E") {
      _ = rest.take("+") || rest.take("-")
      guard rest.takeDigits(1...Int.max) else { return false }
    }
    return rest.isEmpty
  }
}

extension ArraySlice<UInt8> {
  /// Takes this character off the front; `false` when it is not there.
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  /// Takes as many digits off the front as are allowed; `false` when there are too few.
  fileprivate mutating func takeDigits(
    _ allowed: ClosedRange<Int>,
    underscores: Bool = false
  ) -> Bool {
    var taken = 0
    while taken < allowed.upperBound, let first,
      first.isDigit || (underscores && first.isUnderscore)
    {
      removeFirst()
      taken += 1
    }
    return taken >= allowed.lowerBound
  }
}

extension UInt8 {
  fileprivate var isUnderscore: Bool { self == UInt8(ascii: "_") }
}
