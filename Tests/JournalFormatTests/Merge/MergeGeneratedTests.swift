import Testing

@testable import JournalFormat

@Suite struct `Merging summaries` {
  private static func part(_ asOf: String, _ text: String) -> String {
    """
    <!-- journal:summary 2026-03 as-of=\(asOf) -->
    \(text)
    <!-- journal:end-summary -->

    """
  }

  private func merged(_ base: String?, _ ours: String, _ theirs: String) -> MergedFile {
    merge(base, ours, theirs, path: "summaries/2026-03.md")
  }

  @Test func `of two generated parts the later stays and nothing is recorded`() {
    let (old, early, late) = (
      Self.part("2026-03-10", "1 entry."), Self.part("2026-03-20", "9 entries."),
      Self.part("2026-03-31", "12 entries.")
    )
    #expect(merged(old, early, late).text == late)
    #expect(merged(old, late, early).text == late)
    #expect(merged(nil, early, late).text == late)
    #expect(merged(old, late, early).record.isEmpty)
  }

  @Test func `of two generated parts of one day the first in byte order stays`() {
    let (old, one, other) = (
      Self.part("2026-03-10", "1 entry."), Self.part("2026-03-31", "12 entries."),
      Self.part("2026-03-31", "13 entries.")
    )
    #expect(merged(old, other, one).text == one)
    #expect(merged(old, one, other).text == one)
  }

  @Test func `a part that only one side wrote anew stays, however early`() {
    let (old, early) = (Self.part("2026-03-31", "12 entries."), Self.part("2026-03-20", "9."))
    #expect(
      merged(old + "Mine.\n", early + "Mine.\n", old + "Mine, edited.\n").text
        == early + "Mine, edited.\n"
    )
  }

  @Test func `the person's own text around the part merges as ever`() {
    let (old, early, late) = (
      Self.part("2026-03-10", "1 entry."), Self.part("2026-03-20", "9 entries."),
      Self.part("2026-03-31", "12 entries.")
    )
    let file = merged(
      "One.\n\n\(old)\nTwo.\n",
      "One.\n\n\(late)\nTwo, edited.\n",
      "One, too.\n\n\(early)\nTwo.\n"
    )
    #expect(file.text == "One, too.\n\n\(late)\nTwo, edited.\n")
  }

  @Test func `a part keeps the line endings of the file it comes into`() {
    let (early, late) = (Self.part("2026-03-20", "9."), Self.part("2026-03-31", "12."))
    func windows(_ text: String) -> String {
      text.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
    }
    let file = merged(windows("Mine.\n" + early), windows("Mine.\n" + early), "Mine.\n" + late)
    #expect(file.text == "Mine.\n" + late)
    #expect(
      merged(windows("a\n"), windows("a\n\(early)"), windows("a\n\(late)")).text
        == windows("a\n\(late)")
    )
  }

  @Test func `in an entry such markers are ordinary text`() {
    let (old, early, late) = (
      Self.part("2026-03-10", "1 entry."), Self.part("2026-03-20", "9 entries."),
      Self.part("2026-03-31", "12 entries.")
    )
    let text = merge(old, early, late).text
    #expect(text?.contains("9 entries.") == true && text?.contains("12 entries.") == true)
  }
}
