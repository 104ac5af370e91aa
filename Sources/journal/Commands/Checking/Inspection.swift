import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

/// A look at the journal's files with all checks.
struct Inspection {
  let journal: Journal
  private let checker: Checker
  /// Journal-relative; empty for the whole journal.
  private let places: [String]

  init(of journal: Journal, below paths: [String], strict: Bool = false) throws {
    self.journal = journal
    checker = Checker(
      settings: journal.settings,
      people: Checker.asksForPeople(journal.settings, strict: strict) ? try journal.people() : nil,
      prompts: try journal.prompts(),
      strict: strict
    ) { [root = journal.root] in
      RelativePath($0).map(root.holds) ?? false
    }
    let named = try paths.map { try Self.place($0, in: journal) }
    places = named.contains(Self.everywhere) ? [] : named
  }

  /// Everything that is wrong, in the order of the paths.
  func report() throws -> FindingReport {
    let walked = journal.walk().run {
      CheckWorker(checker: checker, settings: journal.settings, places: places)
    }
    var files = walked.workers.flatMap(\.files)
    let unread = walked.problems.map(\.path).filter { JournalFile(path: $0) == .entry }
    let entries = walked.workers.flatMap(\.entries) + unread.map { PlacedEntry(unreadAt: $0) }
    let across = checker.check(acrossEntries: entries) { try? bytes(at: $0) }
    for (path, found) in Dictionary(grouping: across, by: \.path) where isMeant(path) {
      let findings = found.map(\.finding)
      files.append(CheckedFile(path: path, bytes: try bytes(at: path), findings: findings))
    }
    files += checker.check(folders: walked.folders, beside: entries).filter { isMeant($0.path) }
      .map { CheckedFile(path: $0.path, bytes: [], findings: [$0.finding]) }
    files += try ownFiles(beside: entries.map(\.path) + walked.workers.flatMap(\.copies))
    let tooLarge = walked.problems.filter(\.isTooLarge)
    files += tooLarge.filter { isMeant($0.path) }.map {
      CheckedFile(path: $0.path, bytes: [], findings: checker.check(tooLarge: $0.path))
    }
    return FindingReport(
      files.filter { !$0.findings.isEmpty },
      count: walked.workers.reduce(0) { $0 + $1.count } + (try ownPaths().count),
      problems: walked.problems.filter { !$0.isTooLarge }
        + walked.irregular.filter(isMeant).map { FileError(.read, $0, .notAFile) },
      in: journal
    )
  }

  /// What is wrong in one entry alone.
  func report(onlyOf file: EntryFile) throws -> FindingReport {
    let bytes = try journal.read(file.path) ?? []
    let findings = checker.check(Document(bytes), path: file.path.string)
    let checked = CheckedFile(path: file.path.string, bytes: bytes, findings: findings)
    return FindingReport(findings.isEmpty ? [] : [checked], count: 1, problems: [], in: journal)
  }

  /// What the fixes would make of each file.
  func mending(unsafe: Bool) throws -> Mending {
    let fixer = Fixer(checker)
    let walked = journal.walk().run { FixWorker(fixer: fixer, unsafe: unsafe, places: places) }
    let own = try ownPaths().compactMap { path in
      try journal.read(path, limit: Journal.Limits.settings).flatMap {
        Mending($0, at: path.string, by: fixer, unsafe: unsafe)
      }
    }
    return Mending(walked.workers.flatMap(\.mended) + own)
  }

  /// Whether the path lies in what the command line names.
  func isMeant(_ path: String) -> Bool { places.isEmpty || path.isWithin(places) }

  private func bytes(at path: String) throws -> [UInt8] {
    try RelativePath(path).flatMap { try journal.read($0) } ?? []
  }

  /// The settings, the people and the prompts that are there and meant.
  private func ownPaths() throws -> [RelativePath] {
    let settings = [Journal.settingsFile, Journal.peopleFile]
    return (settings + (try journal.promptFiles())).filter { isMeant($0.string) }
  }

  /// What is wrong in them; `entries` are the paths of all files below `entries/`.
  private func ownFiles(beside entries: [String]) throws -> [CheckedFile] {
    let own = try ownPaths()
    return try own.compactMap { path in
      guard let bytes = try journal.read(path, limit: Journal.Limits.settings) else { return nil }
      let document = JournalFile(path: path.string).document(bytes)
      var findings = checker.check(document, path: path.string)
      if path == Journal.settingsFile {
        let paths = entries + own.map(\.string)
        findings += checker.check(patternsOf: document, among: paths)
      }
      return CheckedFile(path: path.string, bytes: bytes, findings: findings)
    }
  }

  /// The journal's own folder, as the journal names it.
  private static let everywhere = ""

  /// A typed path as the journal names it: relative to the folder we are in, or to the journal's.
  private static func place(_ typed: String, in journal: Journal) throws -> String {
    if let path = NamedFile.realPath(of: typed), let top = NamedFile.realPath(of: journal.path) {
      if path == top { return everywhere }
      if path.hasPrefix(top + "/") { return String(path.dropFirst(top.count + 1)) }
    }
    var path = typed[...]
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    if let relative = RelativePath(path), try journal.root.kind(of: relative) != nil {
      return relative.string
    }
    if let entry = try? journal.entry(named: typed) { return entry.path.string }
    throw Failure("there is no file, folder or entry '\(typed)' in the journal")
  }
}

extension FileError {
  /// Whether the file is one that the format sets a limit to, so that it is a finding.
  fileprivate var isTooLarge: Bool {
    if case .largerThan = reason { true } else { false }
  }
}

extension String {
  /// Whether the path is one of these or lies below one.
  func isWithin(_ places: [String]) -> Bool {
    places.contains { self == $0 || hasPrefix($0 + "/") }
  }
}
