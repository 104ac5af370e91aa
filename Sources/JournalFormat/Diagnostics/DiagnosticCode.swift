/// The codes of findings; a code is never used again for something else.
///
/// Bands: 0 file and encoding, 1 fences and YAML, 2 keys, 3 values, 4 dates, 5 links and
/// attachments, 6 body and prompts, 7 across entries, 8 journal settings, 9 style.
public struct DiagnosticCode: Sendable, Hashable {
  /// 1 to 999; printed as `JF301`.
  public let number: Int
  /// A readable name, as `unknown-value`.
  public let name: String
  /// How bad it is when the settings say nothing else.
  public let severity: Diagnostic.Severity

  init(_ number: Int, _ name: String, _ severity: Diagnostic.Severity) {
    self.number = number
    self.name = name
    self.severity = severity
  }
}

extension DiagnosticCode: CustomStringConvertible {
  /// The form `JF301`.
  public var description: String {
    let digits = String(number)
    return "JF" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
