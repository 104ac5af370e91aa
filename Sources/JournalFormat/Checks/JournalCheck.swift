/// A check across the entries of a journal.
struct JournalCheck: Sendable {
  /// An entry with the journal-relative path of its file.
  typealias PlacedEntry = (path: String, entry: Entry)
  /// A finding with the path of the file it is about.
  typealias PlacedFinding = (path: String, finding: Diagnostic)

  let pages: [DiagnosticPage]
  let findings: @Sendable ([PlacedEntry]) -> [PlacedFinding]

  init(
    _ pages: [DiagnosticPage],
    findings: @escaping @Sendable ([PlacedEntry]) -> [PlacedFinding]
  ) {
    self.pages = pages
    self.findings = findings
  }

  static let all: [JournalCheck] = [.ids, .applications]
}
