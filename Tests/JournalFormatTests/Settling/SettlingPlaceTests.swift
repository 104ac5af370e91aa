import JournalFormat
import Testing

/// What is settled stands as it stood on its device: the blank lines that only the markers needed
/// go with them.
@Suite struct `A settled passage` {
  /// The passage that a sync makes of two texts, settled.
  private func settled(_ base: String, _ texts: [String], _ settlement: Settlement) throws -> String
  {
    let merged = try #require(merge(base, texts[0], texts[1]).bytes)
    let document = Document(merged)
    let conflict = try #require(document.conflicts().first)
    let edits = try document.settlingEdits(conflict, keeping: settlement)
    return String(decoding: document.applying(edits), as: UTF8.self)
  }

  @Test(arguments: [
    "- one\n- KEY\n- three\n", "1. one\n2. KEY\n3. three\n4. four\n", "- one\n- two\n- KEY",
    "- KEY\n- two\n- three\n\nEnd.\n", "- one\n\n- KEY\n\n- three\n",
    "1. one\n\n2. KEY\n\n3. three\n\n4. four\n", "One.\n\nKEY", "KEY\n", "One.\n\nKEY\n\n\nEnd.\n",
  ])
  func `is what its device had`(text: String) throws {
    for lineEnd in ["\n", "\r\n"] {
      func version(_ words: String) -> String {
        ("---\nkind: checkin\n---\n" + text.replacing("KEY", with: words))
          .replacing("\n", with: lineEnd)
      }
      let texts = [version("It rained."), version("It was dry.")]
      for (index, text) in texts.enumerated() {
        #expect(try settled(version("It was."), texts, .version(index)) == text)
      }
    }
  }

  @Test func `that keeps all items of a list is one list`() throws {
    let texts = ["- one\n- two here\n- three\n", "- one\n- two there\n- three\n"]
    let both = try settled("- one\n- two\n- three\n", texts, .all)
    #expect(both == "- one\n- two here\n- two there\n- three\n")
  }
}
