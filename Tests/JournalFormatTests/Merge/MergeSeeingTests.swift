import Testing

@testable import JournalFormat

/// An old copy that an editor saves over what a sync brought.
@Suite struct `A save over what came` {
  private let path = "entries/2026/03/2026-03-01-day.md"
  private let old = "We rode.\n\nHome.\n"

  private func hasSeen(_ saved: String, _ new: String) -> Bool {
    Merge.hasSeen(Array(saved.utf8), of: Array(new.utf8), addedTo: Array(old.utf8), path: path)
  }

  private func restored(_ new: String, to saved: String) -> MergedFile? {
    let (new, saved) = (Array(new.utf8), Array(saved.utf8))
    return Merge.restoring(new, over: Array(old.utf8), to: saved, path: path)
  }

  private func conflict(with saved: String) throws -> String {
    try #require(merge(old, saved, old.replacing("rode", with: "ran")).text)
  }

  @Test func `had seen it when most of its words stand there`() {
    let new = old + "\nMia called about the talk.\n"
    #expect(hasSeen(new, new))
    #expect(hasSeen(old + "\nMia called about it.\n", new))
    // One word that two texts share by chance tells nothing.
    #expect(!hasSeen(old + "\nRead the paper.\n", new))
    #expect(!hasSeen(old, new))
    #expect(hasSeen("", old))
  }

  @Test func `may have settled what waited, and that alone`() throws {
    let waiting = try conflict(with: old.replacing("rode", with: "walked"))
    #expect(hasSeen(old.replacing("rode", with: "walked"), waiting))
    #expect(!hasSeen(old.replacing("rode", with: "walked"), waiting + "\nMia called today.\n"))
    let unsettled = "---\nmood: 2\nunsettled: [\"mood: 4\"]\n---\n"
    #expect(hasSeen("---\nmood: 2\n---\n" + old, unsettled + old))
  }

  @Test func `gets it back, but for what it rewrote`() throws {
    let saved = "We rode slowly.\n\nHome.\n"
    let more = "We rode far.\n\nHome.\n\nMia called today.\n"
    #expect(restored(more, to: saved)?.text == "We rode slowly.\n\nHome.\n\nMia called today.\n")
    #expect(restored(more, to: saved)?.record == [])
    #expect(restored("We rode far.\n\nHome.\n", to: saved) == nil)
    let mood = "---\nmood: 4\n---\n"
    #expect(
      Merge.restoring(
        Array(mood.utf8),
        over: Array("---\nmood: 3\n---\n".utf8),
        to: Array("---\nmood: 2\n---\n".utf8),
        path: path
      ) == nil
    )
  }

  @Test func `stands beside what it contradicts when more than that came`() throws {
    let new = "We rode far. Mia called today.\n\nHome.\n"
    let text = try #require(restored(new, to: "We rode slowly.\n\nHome.\n")?.text)
    for word in ["slowly", "far", "Mia", "journal:versions"] { #expect(text.contains(word)) }
  }

  @Test func `gets back what waited, when more came`() throws {
    let waiting = try conflict(with: old.replacing("rode", with: "walked"))
    let new = waiting + "\nMia called today.\n"
    let text = try #require(restored(new, to: old + "\nTired.\n")?.text)
    for word in ["walked", "ran", "Mia", "Tired", "journal:versions"] {
      #expect(text.contains(word))
    }
  }
}
