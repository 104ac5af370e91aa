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
    for style in LineStyle.allCases {
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

  /// Base, one side, the other, and what becomes of it: the other side has what one side put beside
  /// what the other changed.
  @Test(arguments: [
    ("L", "P Q", "L P", "P Q"),
    ("L", "L! P F", "L P G", "L! P F G"),
    ("L c d", "O P L c d", "P Q e d", "O P Q e d"),
    ("L", "O P L", "P Q", "O P Q"),
  ])
  func `what both added stands once`(base: String, ours: String, theirs: String, expected: String) {
    for style in LineStyle.allCases {
      let texts = [base, ours, theirs].map(style.text)
      #expect(merge(texts[0], texts[1], texts[2]).text == style.text(expected), "\(style)")
      #expect(MergeLaws(MergeTriple(texts[0], texts[1], texts[2])).broken == [], "\(style)")
    }
  }

  /// One side deleted what stands beside an edit that both made, the other edited it.
  @Test func `says so when an edit beside a shared one overrules a deletion`() {
    for style in LineStyle.allCases {
      let texts = ["A B", "A!", "A! B!"].map(style.text)
      let merged = merge(texts[0], texts[1], texts[2])
      #expect(merged.text == texts[2], "\(style)")
      #expect(merged.record == [.keptEdit], "\(style)")
    }
  }

  /// The other side's edit takes the deleted line into a list item, or a paragraph into a fence.
  @Test(arguments: [
    ("We rode.\nIt was wet there.\n", "We rode.\n- [ ] call\nIt was wet there. Cold too.\n"),
    ("We rode.\n\nIt was wet there.\n", "We rode.\n\n```\nIt was so wet there.\n```\n"),
  ])
  func `says so when what one side deleted stands edited in something else`(
    base: String,
    edited: String
  ) {
    let merged = merge(base, "We rode.\n", edited)
    #expect(merged.text == edited)
    #expect(merged.record == [.keptEdit])
  }

  @Test func `says nothing of words that stand elsewhere by chance`() {
    let merged = merge(
      "It rained.\n\nWe rode.\n",
      "We rode.\n",
      "It rained.\n\nWe rode.\n\nIt rained again, and we sang.\n"
    )
    #expect(merged.text == "We rode.\n\nIt rained again, and we sang.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `says nothing when one side added below an edit that both made`() {
    for style in LineStyle.allCases {
      let texts = ["A B", "A! B!", "A! B! C"].map(style.text)
      let merged = merge(texts[0], texts[1], texts[2])
      #expect(merged.text == texts[2], "\(style)")
      #expect(merged.record.isEmpty, "\(style)")
    }
  }

  @Test func `says so when both may have added at the place that one changed`() {
    let merged = merge("L.\n", "P!\n\nL!\n", "P.\n\nL.\n")
    #expect(merged.text == "P.\n\nP!\n\nL!\n")
    #expect(merged.record == [.joined])
  }
}

extension LineStyle {
  fileprivate func text(_ letters: String) -> String {
    String(decoding: text(letters.split(separator: " ").map { "\($0)." }), as: UTF8.self)
  }
}
