/// A check of one entry's file: the codes it may give, and the function that looks.
struct EntryCheck: Sendable {
  let pages: [DiagnosticPage]
  let findings: @Sendable (CheckedEntry) -> [Diagnostic]

  init(_ pages: [DiagnosticPage], findings: @escaping @Sendable (CheckedEntry) -> [Diagnostic]) {
    self.pages = pages
    self.findings = findings
  }

  /// The checks that look at the bytes alone; where they stop the reading, no other check runs.
  static let ofBytes: [EntryCheck] = [.encoding, .fences, .yaml]

  /// The checks of what the file says.
  static let ofContent: [EntryCheck] = [
    .ambiguousValues, .keys, .kind, .requiredFields, .values, .unsettled,
    .dates, .entryDate, .links, .hints, .versions, .tasks, .lessons,
  ]

  /// The checks of a file that can be read.
  static let ofReadable = ofBytes + ofContent

  /// Every check; a conflict is looked for first, and silences the others.
  static let all = [.conflict] + ofBytes + ofContent
}
