/// Which codes a journal wants to see, and how bad they are to it.
struct Severities: Sendable {
  private let chosen: [Int: Diagnostic.Severity?]
  private let isStrict: Bool

  init(_ settings: JournalSettings, strict: Bool) {
    let codes = settings.severities.compactMap { code, severity in
      DiagnosticCode(code).map { ($0.number, severity) }
    }
    chosen = Dictionary(codes) { _, last in last }
    isStrict = strict
  }

  /// How bad a finding of this code is; `nil` when it is not wanted.
  subscript(code: DiagnosticCode) -> Diagnostic.Severity? {
    if !chosen.isEmpty, let severity = chosen[code.number] { return severity }
    return switch code.occasion {
    case .always: code.severity
    case .strict: isStrict ? code.severity : nil
    case .onRequest: nil
    }
  }
}
