extension DiagnosticCode {
  static let folderWithoutEntry = DiagnosticCode(507, "folder-without-entry", .info)
}

/// The check of the folders below `entries/`, in which attachments lie.
enum FolderCheck {
  static let pages = [
    DiagnosticPage(
      .folderWithoutEntry,
      "a folder is named as an entry that is not there, so that its files belong to none",
      "Attachments lie in a folder named as their entry. When the entry was renamed or deleted "
        + "alone, its files stay behind.",
      failing: JournalSample([.init("entries/2026/03/2026-03-04-note/list.txt", "A list.\n")]),
      passing: JournalSample([
        .init("entries/2026/03/2026-03-04-note/list.txt", "A list.\n"),
        .init("entries/2026/03/2026-03-04-note.md", "A day.\n"),
      ])
    )
  ]

  /// What is to be said of these folders, where these are the paths of all entries.
  static func findings(
    _ folders: [String],
    beside entries: [String]
  ) -> [(path: String, finding: Diagnostic)] {
    let named = folders.filter { CivilDate(stem: EntryPath($0).stem) != nil }
    guard !named.isEmpty else { return [] }
    let known = Set(entries.map { $0.lowercased() })
    return named.filter { folder in
      !known.contains(folder.lowercased() + ".md")
        && !entries.contains { $0.hasPrefix(folder + "/") }
    }.map { folder in
      let finding = Diagnostic(
        .folderWithoutEntry,
        "no entry is named as this folder, so that its files belong to none",
        at: 0..<0,
        help: "rename it as its entry is named, or delete it"
      )
      return (folder, finding)
    }
  }
}
