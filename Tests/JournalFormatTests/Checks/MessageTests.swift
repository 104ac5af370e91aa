import Testing

@testable import JournalFormat

/// Small files that draw each message there is, beyond the sample of its code.
private enum Variants {
  static let fields = [
    "title: *a", "title: !tag a", "<<: a", "? a", "%a", "&a title: b", "{a: b}",
    "A day by the sea", "emotions: [a]\n  b", "- item", "title: \"\\q\"", "title: @a",
    "title: \"a\" b", "title: \"a\"#c", "emotions: [\"a\" \"b\"]", "emotions: [a,, b]",
    "title: |x\n  a", "--- a", "my: {a: [[[[[[[[[b]]]]]]]]]}", "\"my key\": 2",
    "\"a\\tb\": 2", "my: {a\n : b}", String(repeating: "k", count: 1025) + ": a",
    "due: 2026-02-30", "due: 2026-03-04T24:00:00", "due: 2026-03-04T09:30:00+25:00",
    "due: 2026-03-04 09:30:00", "due: 2026-03-04T09:30", "due: 2026-03-04T09:30:00[Europe/Berlin]",
    "due: 2026-03-04T09:30:00[Europe/Berlin]\ntimezone: Asia/Tokyo", "due: 4 March",
    "hours: two", "forecast: 1.5", "new_people: many", "private: maybe", "private: On",
    "company: ~", "company: 22:30", "company: 2026-03-04", "company: \"=\"\nrole: =",
    "kind: [a]", "emotions: calm, tired", "tags: [[a]]", "people:\n  - {a: b}", "app: a b",
    "focus: [xyz]", "ratings: [clarity=9]", "ratings: [xyz=3]", "scores: [a]",
    "status: gap", "how: xyz", "how: In-Person", "pull: [pay, xyz]",
    "unsettled: [\"title: a\", b]\ntitle: c", "Mood After: 2", "moodAfter: 2",
    "MOOD: 2", "appURL: z", "pay: {a: 1}", "mood: |\n  3", "app: Acme Corp",
    "minutes: 40min", "hours: 1,5", "forecast: 14 days", "new_people: -1", "title: a\n mood: 3",
    "mood: 2 # journal: ignore JF302 as ever",
    "mood: 2 # journal: ignore", "mood: 2 # journal: ignore JF302, missing-field",
  ]
  static let bodies = [
    String(repeating: "\u{1}", count: 21) + "\n",
    "<!-- journal:or 7f3a9c21 -->\n", "## Next\n\n- [ ] a (done soon)\n",
    "## Lessons\n\n- clarity, xyz: a\n", "## Milestons\n", "[a](/etc/passwd)\n", "~~~\na\n",
    "<!-- journal: ignore JF502\n-->\n",
  ]
  static let whole = [
    "---\ntitle: a\n---\n", "---\nkind: rejecton\ndate: 2026-03-04\n---\n",
    "---\ncreated: 2026-03-04\nkind: checkin\n---\n", "---\nkind: checkin\n<<<<<<< a\n---\n",
  ]
  static let settings = [
    "format: one\n", "timezone: CET\n", "country: Germany\n", "areas: [a b]\n",
    "areas:\n  a: b\n", "must_take_soon: perhaps\n", "fields: [commute]\n",
    "fields: [mood=scale]\n", "fields: [commute=minuts]\n", "sections: [Erfolge=win]\n",
    "check: [JF30=off]\n", "check: [missing-field=off]\n", "check: [xyz=off]\n",
    "check: [JF305=of]\n", "ignore: [../a, /b]\n", "format: [1]\n", "colour: red\n",
    "fields: [x=]\n", "sections: [Wins=next]\n",
  ]
  static let prompts = [
    "No front matter.\n", "---\nkind: checkin\n---\n",
    "---\nname: a\nkind: checkin\nask: {a: b}\n---\n",
    "---\nname: a\nkind: checkin\nminutes: five\n---\n",
    "---\nname: a\nkind: checkin\nxyz: b\n---\n",
  ]
  static let strict = [
    JournalSample.journal(
      settings: "companies: [Acme]\n",
      people: "mia: [xyz]\n",
      fields: "kind: application\ncompany: Globex\npeople: [ines]\ntags: [a/b]"
    )
  ]

  static var samples: [JournalSample] {
    fields.map { .fields(($0.hasPrefix("kind:") ? "" : "kind: checkin\n") + $0) }
      + bodies.map { .body($0) } + whole.map { .entry(Array($0.utf8)) }
      + [.entry(Array("---\nkind: checkin\n---\n".utf8), stem: "note")]
      + [.entry(Array("---\ncreated: 2026-03-04\nkind: checkin\n---\n".utf8), stem: "note")]
      + settings.map { .settings($0) } + prompts.map { .prompt($0) } + strict
  }
}

@Suite struct `The messages` {
  private var findings: [Diagnostic] {
    DiagnosticPage.all.flatMap { $0.findings.flatMap(\.findings) }
      + Variants.samples.flatMap { $0.checked(strict: true).flatMap(\.findings) }
  }

  @Test func `are these, in one voice`() {
    let entries = Set(findings.map(\.listing)).sorted().joined(separator: "\n")
    expectGolden(entries + "\n", "messages.txt")
  }

  @Test func `start small and end without a full stop`() {
    for finding in findings {
      let texts =
        [finding.message] + [finding.label, finding.help].compactMap(\.self)
        + finding.fixes.map(\.title) + finding.related.map(\.message) + finding.notes
      for text in texts {
        #expect(!text.hasSuffix(".") && !text.contains("\n") && !text.contains("  "), "\(text)")
        #expect(text.count <= 160, "\(text)")
        let first = text.prefix(1)
        #expect(first == first.lowercased() || text.hasPrefix("YAML"), "\(text)")
      }
    }
  }

  @Test func `are drawn for every problem that a scan can find`() {
    let kinds =
      DiagnosticPage.all.flatMap(\.failing.files).map { ($0.path, $0.bytes) }
      + Variants.samples.flatMap(\.files).map { ($0.path, $0.bytes) }
    let found = Set(
      kinds.flatMap { path, bytes in
        JournalFile(path: path).document(bytes).problems.map(\.kind)
      }
    )
    #expect(ScanProblem.Kind.allCases.filter { !found.contains($0) } == [])
  }
}

extension Fix.Application {
  fileprivate var words: String {
    switch self {
    case .safe: "fix"
    case .unsafe: "unsafe fix"
    case .offered: "by hand"
    }
  }
}

extension Diagnostic {
  /// All that the finding says, on one line each.
  fileprivate var listing: String {
    let label = label.map { ["  label: \($0)"] } ?? []
    let others = related.map { "  \($0.path == nil ? "here" : "there"): \($0.message)" }
    let help = help.map { ["  help: \($0)"] } ?? []
    let fixes = fixes.map { "  \($0.application.words): \($0.title)" }
    return (["\(code) \(severity.rawValue): \(message)"] + label + others + help + fixes)
      .joined(separator: "\n")
  }
}
