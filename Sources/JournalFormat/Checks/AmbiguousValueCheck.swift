extension DiagnosticCode {
  static let ambiguousValue = DiagnosticCode(116, "ambiguous-value", .warning)
}

extension EntryCheck {
  /// Words without quotes that other YAML readers take for something else.
  static let ambiguousValues = EntryCheck([
    DiagnosticPage(
      .ambiguousValue,
      "a text without quotes that other tools read as a number, a date or yes and no",
      failing: .fields("kind: application\ncompany: no"),
      passing: .fields("kind: application\ncompany: \"no\"")
    )
  ]) { entry in
    entry.keys.filter(\.holdsText).flatMap { key in
      ([key.node] + key.items).compactMap { node in
        guard node.kind == .plain, let other = YAMLReading(of: entry.text(node.value)) else {
          return nil
        }
        return Diagnostic(
          .ambiguousValue,
          "\(entry.quoted(node.value)) in '\(key.name)' is read as \(other.rawValue) by other tools",
          at: node.value,
          fixes: entry.document.quotingFix(node).map { [$0] } ?? []
        )
      }
    }
  }
}

extension CheckedEntry.Key {
  /// Whether the values are texts or words of any spelling.
  fileprivate var holdsText: Bool {
    switch type {
    case .text, .word, .slug, .words: true
    default: false
    }
  }
}

/// What YAML 1.1 or 1.2 makes of a scalar without quotes that is no text to it.
enum YAMLReading: String {
  case truth = "yes or no"
  case nothing = "nothing"
  case number = "a number"
  case time = "a time"
  case date = "a date"

  /// `nil` when every reader takes the scalar for text.
  init?(of scalar: String) {
    let bytes = Array(scalar.utf8)
    guard let first = bytes.first, bytes.count <= 40 else { return nil }
    switch bytes.count <= 5 ? scalar.lowercased() : "" {
    case "y", "n", "yes", "no", "true", "false", "on", "off":
      self = .truth
      return
    case "~", "null":
      self = .nothing
      return
    case ".inf", "+.inf", "-.inf", ".nan":
      self = .number
      return
    default:
      guard
        first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
          || first == UInt8(ascii: ".")
      else { return nil }
    }
    if Self.isNumber(bytes) {
      self = .number
    } else if Self.isDate(bytes) {
      self = .date
    } else if Self.isTime(bytes) {
      self = .time
    } else {
      return nil
    }
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var digits = bytes[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    guard let first = digits.first, first.isDigit || first == UInt8(ascii: ".") else {
      return false
    }
    if first == UInt8(ascii: "0"), digits.count > 2 {
      let rest = digits.dropFirst(2)
      switch digits[digits.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): return rest.allSatisfy { $0.isHexadecimal || $0 == UInt8(ascii: "_") }
      case UInt8(ascii: "o"), UInt8(ascii: "b"):
        return rest.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") }
      default: break
      }
    }
    let plain = digits.filter { $0 != UInt8(ascii: "_") }
    guard plain.contains(where: \.isDigit) else { return false }
    return Double(String(decoding: plain, as: UTF8.self)) != nil
      || plain.last == UInt8(ascii: ".") && plain.dropLast().allSatisfy(\.isDigit)
  }

  /// `2026-03-04`, perhaps with a time after it.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 2)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count) else {
      return false
    }
    let day = parts[2].prefix { $0.isDigit }
    let rest = parts[2].dropFirst(day.count)
    let startsTime = rest.first.map { $0 | 0x20 == UInt8(ascii: "t") || $0 == UInt8(ascii: " ") }
    return parts[0].allSatisfy(\.isDigit) && parts[1].allSatisfy(\.isDigit)
      && (1...2).contains(day.count) && startsTime ?? true
      && rest.dropFirst().first?.isDigit ?? true
  }

  /// `22:30`, which YAML 1.1 counts in sixties.
  private static func isTime(_ bytes: [UInt8]) -> Bool {
    let unsigned = bytes.first?.isDigit == true ? bytes[...] : bytes.dropFirst()
    let parts = unsigned.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      }
      && parts.dropFirst().allSatisfy { $0.prefix { $0.isDigit }.count <= 2 }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
