import FormatLaws
import JournalFormat
import Testing
import Yams

@Suite struct `What is written is read again` {
  private static let pieces = [
    "a", "no", "1", ".", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "\n", "\r", "\t", " ",
    "é", "[",
    "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "=", "\u{85}", "\u{2028}",
    "\0",
    "\u{FEFF}", "😀", "\u{7F}", "2026-03-04", "e", "_", "---",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  @Test func `as any text, by us and by Yams`() throws {
    for seed in 0..<1500 {
      var random = SeededGenerator(seed: seed)
      let texts = (0..<3).map { _ in text(&random) }
      let yaml = "title: \(YAML.scalar(texts[0]))\ntags: \(YAML.list(texts))\n"
      let document = Document(frontMatter: String(yaml.dropLast()))
      #expect(document.problemDump.isEmpty, "seed \(seed): \(yaml)")
      #expect(document.node("title").flatMap(document.string) == texts[0], "seed \(seed): \(yaml)")
      #expect(document.node("tags").map(document.strings) == texts, "seed \(seed): \(yaml)")
      // Foundation, which Yams makes its strings with, drops a byte order mark.
      if yaml.contains("ufeff") { continue }
      let theirs = try Yams.compose(yaml: yaml)
      #expect(theirs?["title"]?.scalar?.string == texts[0], "seed \(seed): \(yaml)")
      #expect(
        theirs?["tags"]?.sequence?.map { $0.scalar?.string } == texts,
        "seed \(seed): \(yaml)"
      )
      #expect(theirs?["title"]?.tag.description == "tag:yaml.org,2002:str", "seed \(seed): \(yaml)")
    }
  }

  @Test func `as any value of any field`() throws {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let number = Double(Int.random(in: 0...1_000_000, using: &random)) / 1000
      let values: [(Field, FieldValue)] = [
        (.title, .text(text(&random))),
        (.mood, .whole(Int.random(in: 1...5, using: &random))),
        (.hours, .number(number)),
        (.private, .flag(Bool.random(using: &random))),
        (.emotions, .words(["no", "müde", "c++", "1.5"].shuffled(using: &random))),
        (.ratings, .ratings([Rating(area: "clarity", value: 4)])),
        (.scores, .ratings([Rating(area: "R", value: number)])),
        (.unsettled, .words([text(&random), text(&random)])),
        (
          .due,
          .date(EntryDate(day: CivilDate(dayNumber: seed * 7), secondOfDay: seed, offset: 3600))
        ),
      ]
      var document = Document(Array("---\nkind: win\n---\n".utf8))
      for (field, value) in values.shuffled(using: &random) {
        document = Document(document.applying(try document.settingEdits(field.name, to: value)))
      }
      let entry = document.entry(id: "2026-03-04")
      #expect(document.problemDump.isEmpty, "seed \(seed)")
      for (field, value) in values where value != .text("") {
        #expect(entry?[field] == value, "seed \(seed): \(field)")
      }
    }
  }
}
