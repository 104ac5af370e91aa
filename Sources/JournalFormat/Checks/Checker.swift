/// Looks for everything that is wrong in a journal's files.
public struct Checker: Sendable {
  private let settings: JournalSettings
  private let promptKinds: [String]
  private let ignored: [PathPattern]
  private let hasFile: (@Sendable (String) -> Bool)?

  /// Makes a checker for the files of one journal, whose prompts may bring kinds of their own.
  ///
  /// `hasFile` says whether the journal has a file at a journal-relative path; it is asked once a
  /// link. Without it, the targets of links are not looked for.
  public init(
    settings: JournalSettings = .init(),
    prompts: [Prompt] = [],
    hasFile: (@Sendable (String) -> Bool)? = nil
  ) {
    self.settings = settings
    promptKinds = prompts.map(\.kind.name)
    ignored = settings.ignore.map(PathPattern.init)
    self.hasFile = hasFile
  }

  /// Tells entries that the checks need not look at; `nil` when they must look at all.
  public var screen: EntryScreen? { EntryScreen(settings: settings) }

  /// What is wrong in one entry's file, in the file's order; `path` is journal-relative.
  ///
  /// Where the file cannot be read as far as that, nothing is said of what stands in it.
  public func check(_ document: Document, path: String) -> [Diagnostic] {
    guard !isIgnored(path) else { return [] }
    let entry = CheckedEntry(
      document,
      path: path,
      settings: settings,
      promptKinds: promptKinds,
      hasFile: hasFile
    )
    return shown(findings(in: entry, of: EntryCheck.ofReadable))
  }

  /// What is wrong between entries: each finding with the path of its file.
  public func check(
    acrossEntries entries: [(path: String, entry: Entry)]
  ) -> [(path: String, finding: Diagnostic)] {
    JournalCheck.all.flatMap { $0.findings(entries) }.compactMap { path, finding in
      guard !isIgnored(path) else { return nil }
      return shown([finding]).first.map { (path, $0) }
    }
  }

  /// What is wrong in `journal.yaml`, a document without fences.
  public func check(settingsFile document: Document) -> [Diagnostic] {
    shown(textFindings(document) + SettingsCheck.findings(document))
  }

  /// What is wrong in `people.yaml`, a document without fences.
  public func check(peopleFile document: Document) -> [Diagnostic] {
    shown(textFindings(document) + PeopleCheck.findings(document))
  }

  /// What is wrong in a file of `prompts/`.
  public func check(promptFile document: Document) -> [Diagnostic] {
    shown(textFindings(document) + PromptCheck.findings(document, settings: settings))
  }

  private func isIgnored(_ path: String) -> Bool { ignored.contains { $0.matches(path) } }

  private func textFindings(_ document: Document) -> [Diagnostic] {
    findings(in: CheckedEntry(document, path: "", settings: settings), of: EntryCheck.ofBytes)
  }

  /// What the bytes are and, if they can be read, what the file says.
  private func findings(in entry: CheckedEntry, of checks: [EntryCheck]) -> [Diagnostic] {
    let conflict = EntryCheck.conflict.findings(entry)
    guard conflict.isEmpty else { return conflict }
    let isReadable = !entry.document.problems.contains { $0.kind.standsAlone }
    return (isReadable ? checks : EntryCheck.ofBytes).flatMap { $0.findings(entry) }
  }

  /// The findings with the severities of this journal, in the file's order.
  private func shown(_ findings: [Diagnostic]) -> [Diagnostic] {
    let shown =
      settings.severities.isEmpty
      ? findings
      : findings.compactMap { finding in
        guard let severity = settings.severities[finding.code.description] else { return finding }
        guard let severity else { return nil }
        var finding = finding
        finding.severity = severity
        return finding
      }
    return shown.sorted {
      ($0.range.lowerBound, $0.code.number) < ($1.range.lowerBound, $1.code.number)
    }
  }
}
