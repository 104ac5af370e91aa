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
