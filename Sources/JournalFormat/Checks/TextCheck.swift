/// A check of any file's bytes and front matter, whatever they mean.
struct TextCheck: Sendable {
  let pages: [DiagnosticPage]
  let findings: @Sendable (Document) -> [Diagnostic]

  init(_ pages: [DiagnosticPage], findings: @escaping @Sendable (Document) -> [Diagnostic]) {
    self.pages = pages
    self.findings = findings
  }

  /// The checks of a file that may not be readable any further.
  static let all: [TextCheck] = [.encoding, .fences, .yaml]
}
