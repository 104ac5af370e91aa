import Testing

/// What random triples once found: each broke a law, and is as small as it would go.
@Suite struct `Merges that once broke a law` {
  private static let begun = "<!-- journal:summary 2026-03 as-of=2026-03-28 -->\n"
  private static let ended = "<!-- journal:end-summary -->\n"

  /// Base, one side, the other.
  @Test(arguments: [
    ("- no.\n\(begun)a\n\(ended)b\n", "\(begun)calm étude.", "\(ended)w7689.\n"),
    ("\(begun)a\n\(ended) c\n", "- item\na\n", "a\n\(begun)\(ended) c\n\(ended)"),
    ("\(begun)> quote\n\(ended)", "> quote\n", "- walk.\n"),
    ("\(begun)\(ended)", begun, "- offer.\n"),
    (ended, "\(begun)\(ended)", "\(ended)\(begun)\(ended)"),
    (
      "\(begun)\(ended)\(begun)\(ended)", "\(begun)\(ended)",
      "walk\n\(begun)\(ended)\(begun)\(ended)"
    ),
  ])
  func `a summary whose markers are out of place`(base: String, ours: String, theirs: String) {
    expectLawful(base, ours, theirs, path: "summaries/2026-03.md")
  }

  @Test func `a generated part in one of several versions`() {
    let id = "5f9d87ba -->\n"
    let open = """
      <!-- journal:versions \(id)\(Self.begun)\(Self.ended)
      <!-- journal:or \(id)## The month
      <!-- journal:end \(id)
      """
    expectLawful("## The month\n", "", open, path: "summaries/2026-03.md")
    expectLawful("", "", open, path: "summaries/2026-03.md")
  }

  @Test func `a generated part with other line endings`() {
    let part = Self.begun + Self.ended
    let windows = part.split(separator: "\n").map { $0 + "\r\n" }.joined()
    expectLawful(windows, part, "---\r\r\n" + part, path: "summaries/2026-03.md")
    expectLawful(nil, "\n", part + "---\n\n", path: "summaries/2026-03.md")
  }

  @Test func `a generated part in broken front matter`() {
    let part = Self.begun + Self.ended
    expectLawful("", "", "---\n\(part)calm.\n---\n", path: "summaries/2026-03.md")
    expectLawful(part, "a\n\(part)", "---\n\(part)calm.\n---\n", path: "summaries/2026-03.md")
  }

  /// Base, one side, the other: comments that stand between a key and its value.
  @Test(
    arguments: [
      (nil, "place:\n  city: York\n", "place:\n# a comment\n  city: York\n"),
      ("place:\n  city: York\n", "place:\n# a comment\n  city: York\n", "place:\n"),
      ("place:\n  city: York\n", "place:\n# a comment\n  city: York\n", "place: walk\n"),
      (nil, "unsettled:\n# a comment\n- étude panel.\n", "unsettled:\n  - \"title: Strand\"\n"),
      (nil, "pay: | # gross\n  much\n", "pay: much\n"),
      (nil, "list:\n  - a: b\n", "list:\n  - a: b\n  - walk # wet\n"),
      ("\n", "pay: | # gross rain\n  much\n", "pay: | # gross walk\n größe\n"),
      (nil, "pay:\n  - | # gross\n    much\n", "pay:\n  - net\n"),
    ] as [(String?, String, String)]
  )
  func `a comment beside a value that goes`(base: String?, ours: String, theirs: String) {
    expectLawful(base, ours, theirs, path: "people.yaml")
  }

  @Test func `a line that ends with two carriage returns`() {
    expectLawful("Leeds.\r\n", "Leeds.\r\r\n", "Leeds.\r\n\n")
    expectLawful("- call\n", "---\n---\n- call", "- call\r\r\n")
  }

  @Test func `words beside what looks like a marker of a conflict`() {
    expectLawful("rain\n", "", "<<<<<<< ours\n======= walk\n>>>>>>> theirs\n")
    expectLawful("rain\n", "", "<<<<<<< ourswalk\n=======\rwalk\n\n>>>>>>> theirs\n")
  }

  @Test func `a note above versions that lost its markers`() {
    let note =
      "> [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.\n"
    expectLawful(
      "<!-- journal:versions 1 -->\n\(note)\nwalk\n\n<!-- journal:or 1 -->\n\nrain\n\n<!-- journal:end 1 -->\n",
      note,
      "Day\n\n<!-- journal:versions 1 -->\n\(note)\nwalk\n\n<!-- journal:or 1 -->\n\nrain\n\n<!-- journal:end 1 -->\n"
    )
  }

  @Test func `text beside versions is not said once a version`() {
    let (ours, theirs) = (passage("15f30cf4", "sad", "---"), passage("15f30cf4", "---", "étude"))
    expectLawful("calm.\n", ours + "- item 1\n- item 2\n", theirs)
  }

  private func passage(_ id: String, _ one: String, _ other: String) -> String {
    """
    <!-- journal:versions \(id) -->
    \(one)
    <!-- journal:or \(id) -->
    \(other)
    <!-- journal:end \(id) -->

    """
  }

  private func expectLawful(
    _ base: String?,
    _ ours: String,
    _ theirs: String,
    path: String = "entries/2026/03/2026-03-01-day.md"
  ) {
    let triple = MergeTriple(
      path: path,
      base: base.map { Array($0.utf8) },
      ours: Array(ours.utf8),
      theirs: Array(theirs.utf8)
    )
    #expect(MergeLaws(triple).broken == [], "\(triple)")
  }
}
