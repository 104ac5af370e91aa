extension DiagnosticCode {
  static let unusedIgnore = DiagnosticCode(821, "unused-ignore", .warning)
  static let unknownIgnoredCode = DiagnosticCode(822, "unknown-ignored-code", .warning)
}

/// What may be wrong with comments that ask to ignore something.
enum IgnoreCheck {
  static let pages = [
    DiagnosticPage(
      .unusedIgnore,
      "a comment asks to ignore a finding that there is not",
      "The comment may have been needed once. Left in place it could hide something new.",
      failing: .fields("kind: checkin\nmood: 2 # journal: ignore JF302"),
      passing: .fields("kind: checkin\nmood: 7 # journal: ignore JF302")
    ),
    DiagnosticPage(
      .unknownIgnoredCode,
      "a comment asks to ignore what is no code",
      "Only codes of findings can be ignored, each by its own, so that nothing else is hidden. A "
        + "reason stands after '--' or in brackets, and the whole comment on one line.",
      failing: .body("<!-- journal: ignore JF501, missing-target -->\n[us](gone.jpg)\n"),
      passing: .body("<!-- journal: ignore JF501 -->\n[us](gone.jpg)\n")
    ),
  ]
}
