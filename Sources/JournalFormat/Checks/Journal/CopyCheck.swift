extension DiagnosticCode {
  static let keptCopy = DiagnosticCode(505, "kept-copy", .info)
  static let copySignInName = DiagnosticCode(506, "copy-sign-in-name", .warning)
}

/// The check of a file below `entries/` whose name says that it is no entry.
enum CopyCheck {
  static let pages = [
    DiagnosticPage(
      .keptCopy,
      "a sync kept a second version of a file beside it",
      "Two devices changed one file and their versions could not stand in one. The copy is no entry and "
        + "shows up in no list, but nothing of it is lost.",
      failing: .entry(Array("A day.\n".utf8), stem: "2026-03-04-note~7f3a9c21"),
      passing: .entry(Array("A day.\n".utf8), stem: "2026-03-04-note")
    ),
    DiagnosticPage(
      .copySignInName,
      "a file's name holds '~', so that it is taken for a copy and not for an entry",
      "A '~' marks the copies that a sync keeps. An entry of that name shows up in no list and in no "
        + "figure until the file has another one.",
      failing: .entry(Array("A day.\n".utf8), stem: "2026-03-04-note~old"),
      passing: .entry(Array("A day.\n".utf8), stem: "2026-03-04-note-old")
    ),
  ]

  /// What is to be said of the file at this path; `nil` when it is an entry.
  static func finding(ofFileAt path: EntryPath) -> Diagnostic? {
    let stem = path.stem
    guard path.isCopy else { return nil }
    guard let original = CopyPath.original(ofCopy: stem) else {
      let name = stem.map { $0 == "~" ? "-" : String($0) }.joined() + ".md"
      return Diagnostic(
        .copySignInName,
        "the file's name holds '~', so that it is no entry",
        at: 0..<0,
        fixes: [Fix("rename the file to '\(name)'", renamingTo: name)]
      )
    }
    return Diagnostic(
      .keptCopy,
      "a sync kept this version of a file that two devices changed",
      at: 0..<0,
      related: [
        .init(
          path: "\(path.folder)\(original).md",
          range: 0..<0,
          message: "it stands beside this one"
        )
      ],
      help: "'journal conflicts' shows both and asks, or take from it what you want, then delete it"
    )
  }
}
