import JournalFormat
import Testing

@Suite struct `Merging what was moved` {
  /// Base, one side, the other, and what becomes of it: paragraphs, items of a list or lines.
  @Test(arguments: [
    // The edit is made where the other side moved it.
    ("A B C", "A! B C", "B C A", "B C A!"),
    ("A B C D", "A! B! C D", "C A B D", "C A! B! D"),
    ("A B C D", "A B! C D", "C D A B", "C D A B!"),
    ("A B", "A B!", "B A", "B! A"),
    ("A B C", "A X B C", "B C A", "X B C A"),
    // What one side deleted is gone wherever the other moved it.
    ("A B C", "B C", "B C A", "B C"),
    // What both moved stands once, where it comes first.
    ("A B C", "C A B", "A C B", "C A B"),
    ("A B C D", "B C D A", "B C A D", "B C A D"),
    // Moves of different things both stand.
    ("A B C D", "B A C D", "A B D C", "B A D C"),
    // A move and something new.
    ("A B C", "A B C D", "B C A", "B C A D"),
  ])
  func `follows the move`(base: String, ours: String, theirs: String, expected: String) {
    for style in Style.allCases {
      let texts = [base, ours, theirs].map(style.text)
      let merged = merge(texts[0], texts[1], texts[2])
      #expect(merged.text == style.text(expected), "\(style)")
      #expect(!merged.record.contains(.keptEdit), "\(style)")
      #expect(MergeLaws(MergeTriple(texts[0], texts[1], texts[2])).broken == [], "\(style)")
    }
  }

  @Test func `says so when what was moved into a fence and edited outside stands twice`() {
    let merged = merge("A.\n\nB.\n", "A, edited.\n\nB.\n", "B.\n\n```\nA.\n```\n")
    #expect(merged.text == "A, edited.\n\nB.\n\n```\nA.\n```\n")
    #expect(merged.record == [.keptEdit])
  }

  private enum Style: CaseIterable {
    case paragraphs, items, lines

    func text(_ letters: String) -> String {
      let lines = letters.split(separator: " ").map { "\(self == .items ? "- " : "")\($0)." }
      return lines.joined(separator: self == .paragraphs ? "\n\n" : "\n") + "\n"
    }
  }
}
