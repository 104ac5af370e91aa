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
      guard let level = block.headingLevel, level > 1 else { return nil }
      let heading = entry.text(block.content)
      guard let name = NearSectionName(heading),
        entry.settings.sections.isEmpty || entry.settings.sections[HeadingName(heading)] == nil
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

  private static let names = Section.Meaning.allCases.map { meaning in
    let text = meaning.rawValue
    return (
      text: text, letters: Letters(text), heading: text.prefix(1).uppercased() + text.dropFirst()
    )
  }
  /// What is meant by a name with an `s` too much or too little.
  private static let byNumber = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (name.text.last == "s" ? String(name.text.dropLast()) : name.text + "s", name.heading)
    }
  )
  private static let written = Set(names.map { HeadingName($0.text) })

  init?(_ heading: String) {
    guard heading.utf8.count <= Self.longest, !heading.utf8.contains(UInt8(ascii: " ")),
      let near = Self.byNumber[heading.lowercased()] ?? Self.nearLong(heading),
      !Self.written.contains(HeadingName(heading))
    else { return nil }
    meant = near
  }

  /// The long name that is but one slip away; in a short word a slip makes another word.
  private static func nearLong(_ heading: String) -> String? {
    guard heading.utf8.count >= 6 else { return nil }
    let letters = Letters(heading)
    guard letters.count >= 6 else { return nil }
    return names.first { $0.letters.count >= 6 && letters.slips(to: $0.letters) == 1 }?.heading
  }
}
