extension DiagnosticCode {
  static let unclosedComment = DiagnosticCode(603, "unclosed-comment", .warning)
  static let unclosedCode = DiagnosticCode(604, "unclosed-code", .warning)
}

extension EntryCheck {
  /// Comments and code that swallow the rest of the body.
  static let hints = EntryCheck([
    DiagnosticPage(
      .unclosedComment,
      "an HTML comment without '-->', which hides all that follows",
      "Comments are hints: they are not shown and do not count as an answer. One that is never "
        + "closed hides the rest of the entry.",
      failing: .body("<!-- a hint\n\nMy answer.\n"),
      passing: .body("<!-- a hint -->\n\nMy answer.\n")
    ),
    DiagnosticPage(
      .unclosedCode,
      "a line of ``` or ~~~ without its partner, so that all that follows is code",
      "Code is shown as it stands and means nothing. A fence that is never closed makes code of "
        + "the rest of the entry.",
      failing: .body("```\ncode\n\n## Wins\n- I called.\n"),
      passing: .body("```\ncode\n```\n\n## Wins\n- I called.\n")
    ),
  ]) { entry in
    guard let last = entry.blocks.last, last.isOpen else { return [] }
    let firstLine = BodyLine(
      at: last.range.lowerBound,
      limit: last.range.upperBound,
      in: entry.document.bytes.span
    ).text
    return [
      last.kind == .comment
        ? Diagnostic(
          .unclosedComment,
          "this comment is never closed, so that nothing below it is read",
          at: firstLine,
          help: "add '-->' at its end"
        )
        : Diagnostic(
          .unclosedCode,
          "this code is never closed, so that headings below it are not read",
          at: firstLine,
          help: "add the same line after the code"
        )
    ]
  }
}
