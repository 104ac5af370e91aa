import Testing

@testable import JournalFormat

@Suite struct `Merging front matter` {
  /// A field in the base and on both sides, and the lines that the merge makes of it.
  static let table: [(String?, String, String, [String])] = [
    ("mood: 3", "mood: 4", "mood: 3", ["mood: 4"]),
    ("tags: [a, b]", "tags: [a, b, d]", "tags: [b, c]", ["tags: [b, c, d]"]),
    ("tags: [Leeds]", "tags: [leeds, b]", "tags: [Leeds, c]", ["tags: [leeds, b, c]"]),
    (nil, "emotions: calm", "emotions: [sad]", ["emotions: [calm, sad]"]),
    (
      "pull: [pay]", "pull:\n  - pay\n  - work", "pull:\n  - pay\n  - place",
      ["pull:", "  - pay", "  - place", "  - work"]
    ),
    (
      "ratings: [clarity=3]", "ratings: [clarity=3, examples=2]", "ratings: [clarity=4]",
      ["ratings: [clarity=4, examples=2]"]
    ),
    (
      "ratings: [clarity=3]", "ratings: [clarity=5]", "ratings: [clarity=4]",
      ["ratings: [clarity=4]", "unsettled:", "  - \"ratings: clarity=5\""]
    ),
    (
      "title: Walk", "title: Walk on the strand", "title: A walk",
      ["title: A walk", "unsettled:", "  - \"title: Walk on the strand\""]
    ),
    (
      "date: 2026-03-03", "date: 2026-03-02", "date: 2026-03-02T09:30:00+01:00",
      ["date: 2026-03-02T09:30:00+01:00", "unsettled:", "  - \"date: 2026-03-02\""]
    ),
    (
      "stage: lead", "stage: applied", "stage: screen",
      ["stage: screen", "unsettled:", "  - \"stage: applied\""]
    ),
    ("mood: 3", "mood: 4", "mood: 2", ["mood: 2", "unsettled:", "  - \"mood: 4\""]),
    ("company:", "company: Acme", "company: \"Acme\"", ["company: \"Acme\""]),
    (
      "modified: 2026-03-01", "modified: 2026-03-02", "modified: 2026-03-03",
      ["modified: 2026-03-03"]
    ),
    (
      "weather: [sun, rain]", "weather: [sun, fog]", "weather: [sun, wind]",
      ["weather: [sun, fog, wind]"]
    ),
    (
      "place:\n  city: Leeds\n  park: x\n  sea: y", "place:\n  city: York\n  park: x\n  sea: y",
      "place:\n  city: Leeds\n  park: x\n  sea: z",
      ["place:", "  city: York", "  park: x", "  sea: z"]
    ),
    ("mood: 3", "# better\nmood: 3", "# worse\nmood: 3", ["# better", "# worse", "mood: 3"]),
  ]

  @Test(arguments: table)
  func `each field follows its rule`(
    base: String?,
    ours: String,
    theirs: String,
    merged: [String]
  ) {
    let lines = "---\n" + merged.map { $0 + "\n" }.joined() + "---\n"
    let file = merge(entry(base ?? "# none"), entry(ours), entry(theirs))
    #expect(base == nil || file.text == lines)
    #expect(base != nil || merge(nil, entry(ours), entry(theirs)).text == lines)
  }

  @Test func `a key that one side added or removed follows that side`() {
    let merged = merge(
      entry("kind: win", "mood: 3"),
      entry("kind: win", "mood: 3", "title: A"),
      entry("kind: win")
    )
    #expect(merged.text == entry("kind: win", "title: A"))
    #expect(merged.record.isEmpty)
  }

  @Test func `a value that one side removed and the other changed stays`() {
    let merged = merge(
      entry("kind: win", "mood: 3"),
      entry("kind: win"),
      entry("kind: win", "mood: 4")
    )
    #expect(merged.text == entry("kind: win", "mood: 4"))
    #expect(merged.record == [.keptEdit])
  }

  @Test func `a value settled on one device stays settled`() {
    let open = entry("title: A", "unsettled:", "  - \"title: B\"")
    let merged = merge(
      open,
      entry("title: B"),
      entry("title: A", "unsettled:", "  - \"title: B\"", "mood: 3")
    )
    #expect(merged.text == entry("title: B", "mood: 3"))
  }

  @Test func `front matter and body merge for themselves`() {
    let merged = merge(
      entry("mood: 3", body: "One.\n"),
      entry("mood: 4", body: "One.\n"),
      entry("mood: 3", body: "One, edited.\n")
    )
    #expect(merged.text == entry("mood: 4", body: "One, edited.\n"))
  }

  @Test func `broken front matter that both changed goes to a copy byte for byte`() {
    let broken = entry("mood: 3", "mood: 4", body: "One.\n")
    let sound = entry("mood: 5", body: "One.\n")
    let merged = merge(entry("mood: 3", body: "One.\n"), broken, sound)
    #expect(merged.text == sound)
    #expect(merged.copies.map(\.bytes) == [Array(broken.utf8)])
    #expect(merged.copies.first?.path.hasPrefix("entries/2026/03/2026-03-01-day~") == true)
  }

  @Test(arguments: [
    ("w0", "w2", "w0, w3", "w2, w3"), ("a, b, c", "c, a, b", "a, c, b", "c, a, b"),
    ("a, b", "b", "a, x, b", "x, b"), ("a, b", "a", "b", nil),
  ])
  func `a list that is no set keeps what was added and drops what was removed`(
    base: String,
    ours: String,
    theirs: String,
    expected: String?
  ) {
    let lists = [base, ours, theirs].map { "areas: [\($0)]\n" }
    let merged = merge(lists[0], lists[1], lists[2], path: "journal.yaml")
    #expect(merged.text == "areas: [\(expected ?? "")]\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `people and settings merge without fences`() {
    let merged = merge(
      "mia: [mentor]\n",
      "mia: [mentor]\ntom: [peer]\n",
      "mia: [mentor, friend]\n",
      path: "people.yaml"
    )
    #expect(merged.text == "mia: [mentor, friend]\ntom: [peer]\n")
  }
}
