import Testing

@testable import JournalFormat

/// What an editor that saves while a sync puts what came in the place of a file had open.
@Suite struct `What a save was typed on` {
  private let path = "entries/2026/03/2026-03-01-day.md"

  /// What lay there, the newest first, the save, and which of them it was typed on.
  @Test(
    arguments: [
      (["came and went", "first own words", "old"], "came, went and more", 0),
      (["came and went", "first own words", "old"], "first own words more", 1),
      (["came and went", "first own words", "old"], "old more", 2),
      // What was new in that moment is not there to be deleted.
      (["came and went", "first own words", "old"], "came and more", 2),
      (["cut, came", "cut, came first", "a long old text, cut"], "cut", 2),
      // What only came without words of its own is told by what it lacks.
      (["old", "old long text first", "old long text"], "old more", 0),
      (["old", "old long text first", "old long text"], "old long text more", 2),
      // One word that it has by chance does not show that the rest was seen.
      (["went out", "call a friend about the talk", "old long text"], "call the dentist", 2),
      (["old came with rain", "old first", "old"], "old rain", 2),
      (["1 old", "old call first", "old long text"], "old call", 2),
      // Nothing tells: the older one, so that no word goes.
      (["came", "first", "old"], "more", 2),
      (["old", nil, "old"], "more", 1),
      ([nil, "first own words", "old"], "first own words more", 1),
    ] as [([String?], String, Int)]
  )
  func `is told by its words`(versions: [String?], saved: String, origin: Int) {
    let versions = versions.map { $0.map { Array($0.utf8) } }
    #expect(Merge.origin(of: Array(saved.utf8), among: versions, path: path) == origin)
  }

  @Test func `is the newest for what has no words`() {
    let versions: [[UInt8]?] = [[1, 2], [3], [4, 5]]
    #expect(Merge.origin(of: [4, 5, 6], among: versions, path: "attachments/map.png") == 0)
  }
}

/// Whether an editor's save holds what came because its writer was shown it.
@Suite struct `A save that repeats what came` {
  /// What lay there, what came, the save, and whether its writer was shown what came.
  @Test(
    arguments: [
      // Half of a save, what was brought back to it, and the whole.
      (
        "One\nTwo h", "It rained all day long.\nOne\nTwo h",
        "One\nTwo had it.\nIt rained all day long.", true
      ),
      ("One\n", "It rained all day long.\nOne\n", "One\nMore\n", false),
      ("One\n", "It rained all day long.\n", "It rained all day long.\nOne\n", false),
      ("One\n", "It rained all day long.\n", "More\nIt rained all day long.\n", true),
      // What stood there twice before is nothing that came.
      (
        "It rained all day long.\n", "It rained all day long.\nIt rained all day long.\n",
        "It rained all day long.\nMore\n", false
      ),
      // One word, or another order, may be chance.
      (
        "## Wins\n\n## Losses\n", "## Wins\nNone.\n\n## Losses\n", "## Wins\n\n## Losses\nNone.\n",
        false
      ),
      (
        "It rained all day long.\nOne\n", "One\nIt rained all day long.\n",
        "It rained all day long.\nOne\nTwo\n", false
      ),
      ("One\n", "One\n", "One\nTwo\n", false),
      // Another sort of line ends is nothing that came.
      (
        "One\nIt rained all day long.\n", "It rained all day long.\r\n",
        "One\r\nTwo\r\nIt rained all day long.\r\n", false
      ),
    ]
  )
  func `is told by its lines`(old: String, new: String, saved: String, isTold: Bool) {
    let (old, new, saved) = (Array(old.utf8), Array(new.utf8), Array(saved.utf8))
    #expect(Merge.repeats(saved, new, madeOf: old) == isTold)
  }
}
