/// Looks for everything that is wrong in a journal's files.
public struct Checker: Sendable {
  private let surroundings: Surroundings
  private let severities: Severities
  private let ignored: [PathPattern]
  /// The checks of entries that may give a code that is wanted.
  private let entryChecks: [EntryCheck]
  /// Whether more is looked for than without any settings.
  private let looksForMore: Bool
  /// Whether a finding may be one that nobody wants to see.
  private let hidesSome: Bool

  /// Makes a checker for the files of one journal, whose prompts may bring kinds of their own.
  ///
  /// A strict one also asks that people, companies and tags are declared; without `people`,
  /// nobody's name is looked up. `hasFile` says whether the journal has a file at a
  /// journal-relative path; it is asked once a link. Without it, the targets of links are not
  /// looked for.
  public init(
    settings: JournalSettings = .init(),
    people: People? = nil,
    prompts: [Prompt] = [],
    strict: Bool = false,
    hasFile: (@Sendable (String) -> Bool)? = nil
  ) {
    let severities = Severities(settings, strict: strict)
    surroundings = Surroundings(
      settings: settings,
      people: people,
      promptKinds: prompts.map(\.kind.name),
      hasFile: hasFile
    )
    self.severities = severities
    ignored = settings.ignore.map(PathPattern.init)
    entryChecks = EntryCheck.all.filter { $0.pages.contains { severities[$0.code] != nil } }
    looksForMore = DiagnosticCode.all.contains {
      $0.occasion != .always && severities[$0] != nil
    }
    hidesSome = DiagnosticCode.all.contains { $0.occasion == .always && severities[$0] == nil }
  }

  /// Whether checks by these settings look up who the people of entries are.
  public static func asksForPeople(_ settings: JournalSettings, strict: Bool) -> Bool {
    Severities(settings, strict: strict)[.undeclaredPerson] != nil
  }

  /// Tells entries that the checks need not look at; `nil` when they must look at all.
  public var screen: EntryScreen? {
    looksForMore ? nil : EntryScreen(settings: surroundings.settings)
  }

  /// What is wrong in one file, in the file's order; `path` is journal-relative and says what sort
  /// of file it is.
  ///
  /// Where the file cannot be read as far as that, nothing is said of what stands in it. Of more
  /// than a thousand findings the worst thousand are named, and the last one says so.
  public func check(_ document: Document, path: String) -> [Diagnostic] {
    findings(of: document, path: path, enough: Diagnostic.mostNamed + 1).named
  }

  /// All that is wrong in one file, however much it is, or so much of each kind that it is enough.
  func findings(of document: Document, path: String, enough: Int = .max) -> [Diagnostic] {
    guard !isIgnored(path), JournalFile(path: path) != .other else { return [] }
    let comments = IgnoreComments(document)
    // What is not shown does not count.
    let limit = hidesSome || !comments.isEmpty ? .max : enough
    let (found, isWhole) = findings(in: document, at: path, limit: limit)
    return shown(found, in: document, beside: comments, isWhole: isWhole)
  }

  /// What is wrong between entries: each finding with the path of its file.
  ///
  /// `bytes` gives a file of the journal; it is asked only for those in which something is found.
  public func check(
    acrossEntries entries: [PlacedEntry],
    bytes: (String) -> [UInt8]?
  ) -> [(path: String, finding: Diagnostic)] {
    let found = JournalCheck.all.flatMap { $0.findings(entries) { bytes($0).map { Document($0) } } }
    var comments: (path: String, IgnoreComments)?
    let shown: [(path: String, finding: Diagnostic)] = found.compactMap { path, finding in
      guard severities[finding.code] != nil, !isIgnored(path) else { return nil }
      if comments?.path != path {
        comments = bytes(path).map { (path, IgnoreComments(Document($0))) }
      }
      guard comments?.1.covers(finding) != true else { return nil }
      return (path, finding.with(severities))
    }
    return shown + unneededComments(in: entries.filter(\.ignoresElsewhere), besides: found, bytes)
  }

  private func unneededComments(
    in entries: [PlacedEntry],
    besides found: [JournalCheck.PlacedFinding],
    _ bytes: (String) -> [UInt8]?
  ) -> [(path: String, finding: Diagnostic)] {
    guard !entries.isEmpty, severities[.unusedIgnore] != nil else { return [] }
    let byPath = Dictionary(grouping: found, by: \.path)
    return entries.filter { !isIgnored($0.path) }.flatMap { entry in
      let comments = bytes(entry.path).map { IgnoreComments(Document($0)) }
      let findings = comments?.findings(besidesElsewhere: byPath[entry.path]?.map(\.finding) ?? [])
      {
        severities[$0] != nil
      }
      // No single file tells that the comment is not needed, so that no fix is verified.
      return (findings ?? []).map { (entry.path, $0.with(severities).withFixesOffered) }
    }
  }

  /// What is wrong with folders below `entries/`: each finding with the path of its folder.
  public func check(
    folders: [String],
    beside entries: [PlacedEntry]
  ) -> [(path: String, finding: Diagnostic)] {
    guard severities[.folderWithoutEntry] != nil else { return [] }
    return FolderCheck.findings(folders.filter { !isIgnored($0) }, beside: entries.map(\.path))
      .map { ($0, $1.with(severities)) }
  }

  /// What is wrong with the patterns that `journal.yaml` passes files over by, where these are all
  /// files that are checked.
  public func check(patternsOf settings: Document, among paths: [String]) -> [Diagnostic] {
    let found = SettingsCheck.findings(settings, among: paths)
    return found.isEmpty ? [] : shown(found, in: settings, isWhole: false).named
  }

  /// What is wrong with an entry's file that is too large to be read.
  public func check(tooLarge path: String) -> [Diagnostic] {
    let problem = ScanProblem(.fileTooLarge, 0..<0)
    guard !isIgnored(path), let finding = problem.encodingFinding(in: Document([])) else {
      return []
    }
    return shown([finding], in: Document([]), isWhole: false)
  }

  private func isIgnored(_ path: String) -> Bool { ignored.contains { $0.matches(path) } }

  /// What the bytes are and, if they can be read, what the file says; not whole when something hid
  /// the rest of the file from the checks.
  private func findings(
    in document: Document,
    at path: String,
    limit: Int
  ) -> (found: [Diagnostic], isWhole: Bool) {
    if JournalFile(path: path) == .entry, let copy = CopyCheck.finding(ofFileAt: EntryPath(path)) {
      return ([copy], false)
    }
    let conflict = TextCheck.conflict.findings(document)
    guard conflict.isEmpty else { return (conflict, false) }
    var text: [Diagnostic] = []
    for check in TextCheck.all { text.add(check.findings(document)) }
    guard !document.problems.contains(where: \.kind.standsAlone) else { return (text, false) }
    text.add(content(of: document, at: path, limit: limit))
    return (text, true)
  }

  private func content(of document: Document, at path: String, limit: Int) -> [Diagnostic] {
    switch JournalFile(path: path) {
    case .settings: return SettingsCheck.findings(document)
    case .people: return PeopleCheck.findings(document)
    case .prompt: return PromptCheck.findings(document, settings: surroundings.settings)
    case .entry:
      let entry = CheckedEntry(document, path: path, in: surroundings, limit: limit)
      var findings: [Diagnostic] = []
      for check in entryChecks { findings.add(check.findings(entry)) }
      return findings
    case .other: return []
    }
  }

  /// The findings that are wanted and not ignored, with the severities of this journal.
  ///
  /// Only of a file that was looked at as a whole can it be said which comments nothing needs.
  private func shown(
    _ findings: [Diagnostic],
    in document: Document,
    beside comments: IgnoreComments? = nil,
    isWhole: Bool
  ) -> [Diagnostic] {
    let comments = comments ?? IgnoreComments(document)
    var left = comments.isEmpty ? findings : findings.filter { !comments.covers($0) }
    if isWhole {
      left += comments.findings(besides: findings) {
        severities[$0] != nil && surroundings.areEnough(for: $0)
      }
    }
    left.removeAll { severities[$0.code] == nil }
    for index in left.indices {
      if let severity = severities[left[index].code] { left[index].severity = severity }
    }
    left.sort { ($0.range.lowerBound, $0.code.number) < ($1.range.lowerBound, $1.code.number) }
    let isMendable = !left.contains { !$0.fixes.isEmpty } || document.mayBeRewritten
    return isMendable ? left : left.map(\.withFixesOffered)
  }
}

extension Diagnostic {
  fileprivate func with(_ severities: Severities) -> Diagnostic {
    var finding = self
    finding.severity = severities[code] ?? severity
    return finding
  }
}
