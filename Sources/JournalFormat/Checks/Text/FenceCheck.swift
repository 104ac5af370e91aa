extension DiagnosticCode {
  static let unclosedFrontMatter = DiagnosticCode(101, "unclosed-front-matter", .error)
  static let blankLineAfterFence = DiagnosticCode(102, "blank-line-after-fence", .warning)
  static let closedByDots = DiagnosticCode(103, "closed-by-dots", .error)
  static let frontMatterTooLarge = DiagnosticCode(104, "front-matter-too-large", .error)
}

extension TextCheck {
  /// The lines `---` around front matter.
  static let fences = TextCheck(fencePages) { document in
    // Without a closing fence, `---` and a blank line are a Markdown rule.
    document.problems.compactMap { problem in
      let isRule = problem.kind == .blankLineAfterFence && document.fences == nil
      return isRule ? nil : problem.fenceFinding(in: document)
    }
  }

  private static let fencePages = [
    DiagnosticPage(
      .unclosedFrontMatter,
      "the line '---' that ends front matter is missing",
      "Without a closing line nobody can tell where the fields end and the words begin. Nothing "
        + "is guessed: the file has no fields until the line is there.",
      failing: "---\nkind: checkin\n\nA day.\n",
      passing: "---\ndate: 2026-03-04\nkind: checkin\n---\n\nA day.\n"
    ),
    DiagnosticPage(
      .blankLineAfterFence,
      "a blank line follows the opening '---', which other tools then take for a rule",
      "Many tools take a line of dashes before a blank line for a rule of Markdown and then see "
        + "no fields at all.",
      failing: "---\n\ndate: 2026-03-04\nkind: checkin\n---\n",
      passing: "---\ndate: 2026-03-04\nkind: checkin\n---\n"
    ),
    DiagnosticPage(
      .closedByDots,
      "front matter ends with '...', which most tools do not know",
      "YAML allows both, but Hugo, Jekyll and Obsidian look for dashes alone.",
      failing: "---\ndate: 2026-03-04\nkind: checkin\n...\n",
      passing: "---\ndate: 2026-03-04\nkind: checkin\n---\n"
    ),
    DiagnosticPage(
      .frontMatterTooLarge,
      "front matter is larger than 64 KiB and is not read",
      "Front matter holds words and numbers. When it is this large, sentences have usually landed "
        + "in it, or the closing line stands far too low.",
      failing: .fields("kind: checkin\nnote: \(String(repeating: "a", count: 65_536))"),
      passing: .fields("kind: checkin\nnote: a")
    ),
  ]
}

extension ScanProblem {
  fileprivate func fenceFinding(in document: Document) -> Diagnostic? {
    switch kind {
    case .unclosedFence:
      Diagnostic(
        .unclosedFrontMatter,
        "front matter starts here and never ends",
        at: range,
        label: "no line '---' follows that closes it",
        help: "add a line '---' after the last field"
      )
    case .blankLineAfterFence:
      Diagnostic(
        .blankLineAfterFence,
        "a blank line follows the opening '---'",
        at: range,
        fixes: [
          Fix("remove it", edits: [Edit(document.blankLines(from: range.lowerBound), with: "")])
        ]
      )
    case .closedByDots:
      Diagnostic(
        .closedByDots,
        "front matter ends with '...' in place of '---'",
        at: range,
        fixes: [Fix("write '---'", edits: [Edit(range, with: "---")])]
      )
    case .frontMatterTooLarge:
      Diagnostic(
        .frontMatterTooLarge,
        "front matter is larger than the 64 KiB that it may have",
        at: range,
        help: "move sentences into the body, under a heading"
      )
    default: nil
    }
  }
}

extension Document {
  /// All the blank lines that follow each other from here on.
  fileprivate func blankLines(from start: Int) -> Range<Int> {
    let bytes = bytes.span
    var end = start
    while end < bytes.count {
      let first = bytes.skippingBlanks(from: end)
      guard bytes.isLineEnd(at: first) else { break }
      end = bytes.nextLine(from: first)
    }
    return start..<end
  }
}
