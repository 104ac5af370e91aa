extension DiagnosticCode {
  static let nearSectionName = DiagnosticCode(608, "near-section-name", .info)
}

extension EntryCheck {
  /// Headings that are almost one with a meaning.
  static let sectionNames = EntryCheck([
    DiagnosticPage(
      .nearSectionName,
      "a heading is almost the name of a section with a meaning",
      "What stands under 'Wins', 'Lessons', 'Next' and their like is counted and comes up again; "
        + "under another heading it is only text. 'sections' in journal.yaml gives a heading of your "
        + "own one of these meanings.",
      failing: .body("## Lesson\n\n- clarity: shorter sentences\n"),
      passing: .body("## Lessons\n\n- clarity: shorter sentences\n")
    )
  ]) { entry in
    entry.blocks.findings(atMost: entry.limit) { block in
      guard let level = block.headingLevel, level > 1,
        let name = NearSectionName(entry.text(block.content)),
        !entry.settings.sections.keys.contains(HeadingName(entry.text(block.content)))
      else { return nil }
      return Diagnostic(
        .nearSectionName,
        "what stands under \(entry.quoted(block.content)) is not counted; "
          + "under '\(name.meant)' it would be",
        at: block.content,
        label: "did you mean '\(name.meant)'?",
        help: "a heading of your own may stay",
        fixes: [
          Fix(
            "write '\(name.meant)'",
            isSafe: false,
            edits: [Edit(block.content, with: name.meant)]
          )
        ]
      )
    }
  }
}

/// A heading of one word that differs from one with a meaning by a letter: `Lesson`, `Milestons`.
struct NearSectionName {
  /// The heading that was probably meant, as `Lessons`.
  let meant: String

  /// Longer headings are questions and never near.
  static let longest = 12

  private static let names = Section.Meaning.allCases.map {
    (text: $0.rawValue, letters: Array($0.rawValue.unicodeScalars))
  }

  init?(_ heading: String) {
    guard heading.utf8.count <= Self.longest, !heading.utf8.contains(UInt8(ascii: " ")) else {
      return nil
    }
    let letters = Array(heading.lowercased().unicodeScalars)
    guard let name = Self.names.first(where: { Self.isNear(letters, $0.letters) })?.text else {
      return nil
    }
    let written = HeadingName(heading)
    guard !Self.names.contains(where: { HeadingName($0.text) == written }) else { return nil }
    meant = name.prefix(1).uppercased() + name.dropFirst()
  }

  /// One slip in a long word; in a short one only the `s` of a plural.
  private static func isNear(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    if a.count + 1 == b.count, b.last == "s", b.starts(with: a) { return true }
    if b.count + 1 == a.count, a.last == "s", a.starts(with: b) { return true }
    return b.count >= 6 && a.count >= 6 && Suggestion.slips(a, b) == 1
  }
}
