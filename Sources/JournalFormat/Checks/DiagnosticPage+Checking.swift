extension DiagnosticPage.Sample {
  /// A file of a sample, with what the checks say of it.
  public struct CheckedFile: Sendable {
    /// Journal-relative.
    public let path: String
    /// The file as it is.
    public let bytes: [UInt8]
    /// What the checks of a journal without settings find.
    public let findings: [Diagnostic]
  }

  /// The sample's files, checked.
  public var checked: [CheckedFile] {
    let checker = Checker(hasFile: { $0.hasSuffix("/here.jpg") })
    switch self {
    case .entry(let bytes, let stem):
      let path = Self.path(stem)
      let findings = checker.check(Document(bytes), path: path)
      return [CheckedFile(path: path, bytes: bytes, findings: findings)]
    case .settings(let text):
      return [Self.file("journal.yaml", text, fenced: false, checker.check(settingsFile:))]
    case .people(let text):
      return [Self.file("people.yaml", text, fenced: false, checker.check(peopleFile:))]
    case .prompt(let text):
      return [Self.file("prompts/evening.md", text, fenced: true, checker.check(promptFile:))]
    case .entries(let entries):
      let placed = entries.compactMap { stem, text in
        Document(Array(text.utf8)).entry(id: stem).map { (path: Self.path(stem), entry: $0) }
      }
      let findings = checker.check(acrossEntries: placed)
      return entries.map { stem, text in
        CheckedFile(
          path: Self.path(stem),
          bytes: Array(text.utf8),
          findings: findings.filter { $0.path == Self.path(stem) }.map(\.finding)
        )
      }
    }
  }

  private static func path(_ stem: String) -> String { "entries/2026/03/\(stem).md" }

  private static func file(
    _ path: String,
    _ text: String,
    fenced: Bool,
    _ check: (Document) -> [Diagnostic]
  ) -> CheckedFile {
    let bytes = Array(text.utf8)
    return CheckedFile(path: path, bytes: bytes, findings: check(Document(bytes, fenced: fenced)))
  }
}
