/// A check of what one entry's file says: the codes it may give, and the function that looks.
struct EntryCheck: Sendable {
  let pages: [DiagnosticPage]
  let findings: @Sendable (CheckedEntry) -> [Diagnostic]

  init(_ pages: [DiagnosticPage], findings: @escaping @Sendable (CheckedEntry) -> [Diagnostic]) {
    self.pages = pages
    self.findings = findings
  }

  static let all: [EntryCheck] = [
    .ambiguousValues, .keys, .kind, .requiredFields, .values, .unsettled, .declared,
    .dates, .entryDate, .links, .hints, .versions, .tasks, .lessons, .sectionNames, .style,
  ]
}
