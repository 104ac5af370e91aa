/// A check across the entries of a journal.
struct JournalCheck: Sendable {
  /// A finding with the path of the file it is about.
  typealias PlacedFinding = (path: String, finding: Diagnostic)
  /// Gives the file at a path; `nil` when it cannot be read.
  typealias FileReader = (String) -> Document?

  let pages: [DiagnosticPage]
  /// Files are asked for only to say where in them something is found.
  let findings: @Sendable ([PlacedEntry], FileReader) -> [PlacedFinding]

  init(
    _ pages: [DiagnosticPage],
    findings: @escaping @Sendable ([PlacedEntry], FileReader) -> [PlacedFinding]
  ) {
    self.pages = pages
    self.findings = findings
  }

  static let all: [JournalCheck] = [.ids, .applications, .entryLinks]
}

extension Document {
  /// The value of a field, as the place of a finding; the whole file when there is none.
  func place(of field: Field) -> Range<Int> { node(field.name)?.value ?? 0..<0 }
}
