extension DiagnosticCode {
  static let strayAttachment = DiagnosticCode(504, "stray-attachment", .info)
  static let missingTarget = DiagnosticCode(501, "missing-target", .warning)
  static let targetOutside = DiagnosticCode(502, "target-outside", .warning)
}

extension EntryCheck {
  /// Links to files of the journal.
  static let links = EntryCheck([
    DiagnosticPage(
      .missingTarget,
      "a link to a file that the journal does not have",
      "The link leads nowhere. Perhaps the file was moved, or has not reached this device.",
      failing: .body("![The strand](2026-03-04-note/gone.jpg)\n"),
      passing: .body("![The strand](2026-03-04-note/here.jpg)\n")
    ),
    DiagnosticPage(
      .targetOutside,
      "a link to a file outside the journal, which no other device has",
      "Only what lies in the journal is synced, so that the link leads nowhere on your other "
        + "devices.",
      failing: .body("[My letter](../../../../letter.pdf)\n"),
      passing: .body("[My letter](https://example.org/letter.pdf)\n")
    ),
    DiagnosticPage(
      .strayAttachment,
      "an attachment lies beside the entries, not in the folder of its entry",
      "Attachments that lie in a folder named as their entry move with it and are found by hand.",
      failing: .body("![The strand](here.jpg)\n"),
      passing: .body("![The strand](2026-03-04-note/here.jpg)\n")
    ),
  ]) { entry in
    let bytes = entry.document.bytes.span
    var known: [String: Bool] = [:]
    let targets = entry.blocks.flatMap { $0.linkTargets(in: bytes) }
    return targets.findings(atMost: entry.limit, codes: 3) { range in
      switch LinkTarget(entry.text(range), from: entry.path) {
      case .elsewhere: return nil
      case .outside:
        return Diagnostic(
          .targetOutside,
          "\(entry.quoted(range)) lies outside the journal, so that no other device has it",
          at: range,
          help: "put the file into the folder '\(entry.stem)' beside the entry"
        )
      case .file(let path):
        guard !path.isPathOfEntry, let exists = known[path] ?? entry.surroundings.hasFile?(path)
        else { return nil }
        known[path] = exists
        guard !exists else { return entry.strayAttachment(path, at: range) }
        return Diagnostic(
          .missingTarget,
          "the journal has no file \(path.quotedInMessage)",
          at: range,
          help: "put the file there, or take the link out"
        )
      }
    }
  }
}

extension CheckedEntry {
  /// What is to be said of a file that lies in the very folder where the entry does.
  fileprivate func strayAttachment(_ target: String, at range: Range<Int>) -> Diagnostic? {
    guard EntryPath(target).folder == EntryPath(path).folder else { return nil }
    return Diagnostic(
      .strayAttachment,
      "\(quoted(range)) lies beside the entries, not in a folder of this one",
      at: range,
      help: "put the file into the folder '\(stem)' beside the entry"
    )
  }
}
