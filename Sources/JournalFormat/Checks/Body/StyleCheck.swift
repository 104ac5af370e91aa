extension DiagnosticCode {
  static let trailingBlanks = DiagnosticCode(901, "trailing-blanks", .info, .onRequest)
  static let doubleBlankLine = DiagnosticCode(902, "double-blank-line", .info, .onRequest)
}

extension EntryCheck {
  /// How a file looks; looked for only in a journal whose settings ask for it.
  static let style = EntryCheck([
    DiagnosticPage(
      .trailingBlanks,
      "blanks at the end of a line, where they mean nothing",
      "They cannot be seen and show up as changes. Two spaces after words stay, since they break "
        + "the line in Markdown.",
      failing: .journal(
        settings: "check: [JF901=info]\n",
        fields: "kind: checkin",
        body: "A day. \n"
      ),
      passing: .journal(
        settings: "check: [JF901=info]\n",
        fields: "kind: checkin",
        body: "A day.\n"
      )
    ),
    DiagnosticPage(
      .doubleBlankLine,
      "more than one blank line between two parts of the body",
      "One blank line parts paragraphs; more make no difference where the entry is shown.",
      failing: .journal(
        settings: "check: [JF902=info]\n",
        fields: "kind: checkin",
        body: "A day.\n\n\nAnother.\n"
      ),
      passing: .journal(
        settings: "check: [JF902=info]\n",
        fields: "kind: checkin",
        body: "A day.\n\nAnother.\n"
      )
    ),
  ]) { entry in
    let lines = entry.linesOutsideCode
    var findings = entry.trailingBlanks(lines)
    findings.add(entry.doubleBlankLines(lines))
    return findings
  }
}

extension CheckedEntry {
  fileprivate func trailingBlanks(_ lines: [BodyLine]) -> [Diagnostic] {
    lines.findings(atMost: limit) { line in
      var end = line.end
      let bytes = document.bytes
      while end > line.textEnd, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
      let blanks = line.textEnd..<end
      // Two spaces after words are a line break to Markdown.
      guard !blanks.isEmpty, line.isBlank || blanks.count == 1 else { return nil }
      return Diagnostic(
        .trailingBlanks,
        "blanks stand at the end of the line",
        at: blanks,
        fixes: [Fix("remove them", edits: [Edit(blanks, with: "")])]
      )
    }
  }

  fileprivate func doubleBlankLines(_ lines: [BodyLine]) -> [Diagnostic] {
    zip(lines, lines.dropFirst()).findings(atMost: limit) { first, second in
      guard first.isBlank, second.isBlank, first.end == second.start else { return nil }
      return Diagnostic(
        .doubleBlankLine,
        "a second blank line stands here",
        at: second.start..<second.start,
        fixes: [Fix("remove the line", edits: [Edit(second.start..<second.end, with: "")])]
      )
    }
  }

  /// The lines of the body in which blanks are no text.
  fileprivate var linesOutsideCode: [BodyLine] {
    let code = blocks.filter { block in
      switch block.kind {
      case .fence, .indentedCode, .list, .comment: true
      default: false
      }
    }
    var cursor = RangeCursor(code.map(\.range))
    var lines: [BodyLine] = []
    var next = document.body.lowerBound
    while next < document.body.upperBound {
      let line = BodyLine(at: next, limit: document.body.upperBound, in: document.bytes.span)
      if !cursor.contains(line.start) { lines.append(line) }
      next = line.end
    }
    return lines
  }
}
