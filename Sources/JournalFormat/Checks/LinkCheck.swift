extension DiagnosticCode {
  static let missingTarget = DiagnosticCode(501, "missing-target", .warning)
  static let targetOutside = DiagnosticCode(502, "target-outside", .warning)
}

extension EntryCheck {
  /// Links to files of the journal.
  static let links = EntryCheck([
    DiagnosticPage(
      .missingTarget,
      "a link to a file that the journal does not have",
      failing: .body("![The strand](2026-03-04-note/gone.jpg)\n"),
      passing: .body("![The strand](2026-03-04-note/here.jpg)\n")
    ),
    DiagnosticPage(
      .targetOutside,
      "a link to a file outside the journal, which no other device has",
      failing: .body("[My letter](../../../../letter.pdf)\n"),
      passing: .body("[My letter](https://example.org/letter.pdf)\n")
    ),
  ]) { entry in
    let bytes = entry.document.bytes.span
    return entry.blocks.flatMap { $0.linkTargets(in: bytes) }.compactMap { range in
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
        guard entry.hasFile?(path) == false else { return nil }
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
