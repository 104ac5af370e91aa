extension DiagnosticCode {
  static let duplicateID = DiagnosticCode(701, "duplicate-id", .error)
}

extension JournalCheck {
  /// Ids name entries in links and commands, so that each may stand once.
  static let ids = JournalCheck([
    DiagnosticPage(
      .duplicateID,
      "two files have the same name but for case, so that a link could mean either",
      "Links and commands name an entry by its file's name, and some devices make no difference "
        + "between capitals and small letters.",
      failing: .entries([("2026-03-04-note", "One.\n"), ("2026-03-04-Note", "Two.\n")]),
      passing: .entries([("2026-03-04-note", "One.\n"), ("2026-03-04-other", "Two.\n")])
    )
  ]) { entries, _ in
    Dictionary(grouping: doubtful(entries)) { $0.id.lowercased() }.values
      .filter { $0.count > 1 }
      .flatMap { findings(ofSameID: $0.sorted { $0.path < $1.path }) }
      .sorted { $0.path < $1.path }
  }

  /// The entries whose hash another one has, mostly none; all, where some have no hash.
  private static func doubtful(_ entries: [PlacedEntry]) -> [PlacedEntry] {
    var seen = Set<UInt64>(minimumCapacity: entries.count)
    var shared: Set<UInt64> = []
    for entry in entries {
      guard let hash = entry.idHash else { return entries }
      if !seen.insert(hash).inserted { shared.insert(hash) }
    }
    return entries.filter { entry in entry.idHash.map(shared.contains) ?? true }
  }

  private static func findings(ofSameID entries: [PlacedEntry]) -> [PlacedFinding] {
    entries.dropFirst().map { placed in
      let finding = Diagnostic(
        .duplicateID,
        "another entry is named \(placed.id.quotedInMessage) too",
        at: 0..<0,
        related: [.init(path: entries[0].path, range: 0..<0, message: "the other one")],
        help: "rename one of the files"
      )
      return (placed.path, finding)
    }
  }
}
