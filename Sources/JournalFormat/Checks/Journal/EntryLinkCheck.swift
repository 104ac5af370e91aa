extension DiagnosticCode {
  static let missingEntry = DiagnosticCode(503, "missing-entry", .warning)
}

extension JournalCheck {
  /// Links from one entry to another.
  static let entryLinks = JournalCheck([
    DiagnosticPage(
      .missingEntry,
      "a link to an entry that the journal does not have",
      "Entries are named by their ids, and none has this one. Perhaps it was renamed.",
      failing: .entries([
        ("2026-03-04-note", "As on [[2026-03-03-nota]].\n"), ("2026-03-03-note", "A day.\n"),
      ]),
      passing: .entries([
        ("2026-03-04-note", "As on [[2026-03-03-note]].\n"), ("2026-03-03-note", "A day.\n"),
      ])
    )
  ]) { entries, _ in
    let linking = entries.filter { !$0.links.isEmpty }
    guard !linking.isEmpty else { return [] }
    var journal = NamedEntries(entries)
    return linking.flatMap { entry in
      // What a comment asks to pass over does not count.
      let limit = entry.ignoresElsewhere ? .max : Diagnostic.mostNamed + 1
      let found = entry.links.findings(atMost: limit) { journal.finding($0, in: entry) }
      return (entry.ignoresElsewhere ? found : found.named).map { (entry.path, $0) }
    }
  }
}

/// The entries of a journal by their ids, which are compared without case.
private struct NamedEntries {
  private let paths: [String: String]
  private let ids: [String]
  /// What was found to be near, since one link may stand in many places.
  private var nearest: [String: String?] = [:]

  init(_ entries: [PlacedEntry]) {
    let named = entries.map { ($0.id.lowercased(), $0.path) }
    paths = Dictionary(named) { first, _ in first }
    ids = entries.map(\.id)
  }

  /// What is wrong with a link; `nil` when its entry is there.
  mutating func finding(_ link: EntryLink, in entry: PlacedEntry) -> Diagnostic? {
    switch link.target {
    case .id(let id):
      guard paths[id.lowercased()] == nil else { return nil }
      return missing(id, link.range, suggestion: near(id)) { $0 }
    case .path(let path):
      let stem = EntryPath(path).stem
      let place = paths[stem.lowercased()]
      guard place != path else { return nil }
      let suggestion = place == nil ? near(stem) : stem
      return missing(stem, link.range, suggestion: suggestion) { id in
        (paths[id.lowercased()] ?? id).relative(to: entry.path)
      }
    }
  }

  /// An id that is almost this one, or the only one that goes on from it.
  private mutating func near(_ id: String) -> String? {
    if let known = nearest[id] { return known }
    let near = closest(to: id)
    nearest[id] = near
    return near
  }

  private func closest(to id: String) -> String? {
    if let near = Suggestion.closest(to: id, among: ids) { return near }
    let longer = ids.filter { $0.hasPrefix(id) }
    return longer.count == 1 ? longer[0] : nil
  }

  private func missing(
    _ id: String,
    _ range: Range<Int>,
    suggestion: String?,
    writing: (String) -> String
  ) -> Diagnostic {
    let related = suggestion.flatMap { id in
      paths[id.lowercased()].map {
        Diagnostic.Related(path: $0, range: 0..<0, message: "this one is near")
      }
    }
    let text = suggestion.map(writing)
    return Diagnostic(
      .missingEntry,
      "no entry \(id.quotedInMessage) \(id == suggestion ? "lies there" : "is in the journal")",
      at: range,
      label: text.map { "did you mean '\($0)'?" },
      related: related.map { [$0] } ?? [],
      help: "name an entry that is there, or take the link out"
    )
  }
}

extension String {
  /// The path as a file at `other` links to it; both are relative to one folder.
  fileprivate func relative(to other: String) -> String {
    let parts = split(separator: "/")
    let folder = other.split(separator: "/").dropLast()
    let shared = zip(parts, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + parts[shared...].map(String.init)).joined(separator: "/")
  }
}
