/// The codes of findings; a code is never used again for something else.
///
/// Bands: 0 file and encoding, 1 fences and YAML, 2 keys, 3 values, 4 dates, 5 links and
/// attachments, 6 body and prompts, 7 across entries, 8 journal settings and what is ignored,
/// 9 style.
public struct DiagnosticCode: Sendable, Hashable {
  /// When a code is looked for; settings may ask for any code, or switch it off.
  public enum Occasion: Sendable {
    /// In every check.
    case always
    /// When the check is a strict one.
    case strict
    /// Only when settings give it a severity.
    case onRequest
  }

  /// 1 to 999; printed as `JF301`.
  public let number: Int
  /// A readable name, as `unknown-value`.
  public let name: String
  /// How bad it is when the settings say nothing else.
  public let severity: Diagnostic.Severity
  /// When it is looked for unless the settings say otherwise.
  public let occasion: Occasion

  init(
    _ number: Int,
    _ name: String,
    _ severity: Diagnostic.Severity,
    _ occasion: Occasion = .always
  ) {
    self.number = number
    self.name = name
    self.severity = severity
    self.occasion = occasion
  }
}

extension DiagnosticCode {
  /// Whether both have one number, which no two codes share.
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.number == b.number }

  /// Hashes the number.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension DiagnosticCode: CustomStringConvertible {
  /// The form `JF301`.
  public var description: String {
    let digits = String(number)
    return "JF" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension DiagnosticCode {
  /// The code written as `JF301`, or `nil` when there is none.
  public init?(_ text: String) {
    guard let code = Self.byDescription[text] else { return nil }
    self = code
  }

  private static let byDescription = Dictionary(
    uniqueKeysWithValues: all.map { ($0.description, $0) }
  )

  /// The code that was probably meant: by `jf301`, `301`, `unknown-value` or almost that name.
  static func meant(by text: String) -> DiagnosticCode? {
    let digits = text.lowercased().hasPrefix("jf") ? text.dropFirst(2) : text[...]
    if let number = Int(digits) { return all.first { $0.number == number } }
    return Suggestion.closest(to: text, among: all.map(\.name)).flatMap { name in
      all.first { $0.name == name }
    }
  }
}
