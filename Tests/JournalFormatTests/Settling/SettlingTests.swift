import JournalFormat
import Testing

/// What a person does with something that a sync kept twice.
@Suite struct `Settling` {
  private static let passage = """
    ---
    kind: checkin
    date: 2026-03-04
    ---

    A walk.

    <!-- journal:versions 7f3a9c21 -->
    > [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.

    We talked about Leeds.

    <!-- journal:or 7f3a9c21 -->

    We were silent.
    It was fine.

    <!-- journal:end 7f3a9c21 -->

    Home again.

    """

  private static let fields = """
    ---
    kind: checkin
    date: 2026-03-04
    title: A walk # mine
    mood: 2
    unsettled:
      - "title: Walk on the strand"
      - "mood: 4"
      - "title: Leeds"
    ---

    """

  private func settled(_ text: String, _ place: Int, _ settlement: Settlement) throws -> String {
    let document = Document(Array(text.utf8))
    let conflict = try #require(document.conflicts().dropFirst(place).first)
    let edits = try document.settlingEdits(conflict, keeping: settlement)
    return String(decoding: document.applying(edits), as: UTF8.self)
  }

  @Test func `a passage gives its versions without the marks`() throws {
    let conflicts = Document(Array(Self.passage.utf8)).conflicts()
    #expect(conflicts.map(\.place) == [.passage(id: "7f3a9c21")])
    #expect(conflicts[0].text(ofVersion: 0) == "We talked about Leeds.\n")
    #expect(conflicts[0].text(ofVersion: 1) == "We were silent.\nIt was fine.\n")
  }

  @Test(arguments: [
    (Settlement.version(0), "We talked about Leeds.\n"),
    (.version(1), "We were silent.\nIt was fine.\n"),
    (.all, "We talked about Leeds.\n\nWe were silent.\nIt was fine.\n"),
  ])
  func `a passage keeps what was chosen and nothing around it changes`(
    settlement: Settlement,
    kept: String
  ) throws {
    let after = try settled(Self.passage, 0, settlement)
    #expect(after.hasSuffix("\n\nA walk.\n\n\(kept)\nHome again.\n"))
    #expect(after.hasPrefix("---\nkind: checkin\ndate: 2026-03-04\n---\n"))
  }

  @Test func `line ends of a passage stay as they are`() throws {
    let text = Self.passage.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let after = try settled(text, 0, .all)
    #expect(
      after.contains(
        "walk.\r\n\r\nWe talked about Leeds.\r\n\r\nWe were silent.\r\nIt was fine.\r\n\r\nHome"
      )
    )
  }

  @Test func `words that a person wrote behind the note on top are part of the version`() throws {
    let own = Self.passage.replacing("helps.", with: "helps. Mia said so.")
    let conflict = try #require(Document(Array(own.utf8)).conflicts().first)
    #expect(conflict.text(ofVersion: 0).contains("Mia said so."))
  }

  @Test func `bytes that are no text survive`() throws {
    let bytes = Array(Self.passage.utf8).flatMap { $0 == UInt8(ascii: "L") ? [0xff, $0] : [$0] }
    let document = Document(bytes)
    let conflict = try #require(document.conflicts().first)
    let after = document.applying(try document.settlingEdits(conflict, keeping: .version(0)))
    #expect(after.contains(0xff))
  }

  @Test func `a field has the value that stands first, then those that wait`() {
    let conflicts = Document(Array(Self.fields.utf8)).conflicts()
    #expect(conflicts.map(\.place) == [.field(name: "title"), .field(name: "mood")])
    let titles = conflicts[0].versions.indices.map { conflicts[0].text(ofVersion: $0) }
    #expect(titles == ["A walk", "Walk on the strand", "Leeds"])
    #expect(conflicts[1].versions.map { String(decoding: $0, as: UTF8.self) } == ["2", "4"])
  }

  @Test func `a field keeps the value that was chosen, and the others of it are settled too`()
    throws
  {
    let second = try settled(Self.fields, 0, .version(1))
    #expect(
      second.hasSuffix(
        "title: Walk on the strand # mine\nmood: 2\nunsettled:\n  - \"mood: 4\"\n---\n"
      )
    )
    let first = try settled(Self.fields, 0, .version(0))
    #expect(first.hasSuffix("title: A walk # mine\nmood: 2\nunsettled:\n  - \"mood: 4\"\n---\n"))
    #expect(try settled(first, 0, .version(1)).hasSuffix("title: A walk # mine\nmood: 4\n---\n"))
  }

  @Test func `a field that holds one value cannot keep all`() throws {
    #expect(throws: EditRefusal.oneValue(key: "title")) { try settled(Self.fields, 0, .all) }
  }

  @Test func `a list can keep all`() throws {
    let text = "---\nkind: checkin\ntags: [a]\nunsettled:\n  - \"tags: [b, c]\"\n---\n"
    #expect(try settled(text, 0, .all) == "---\nkind: checkin\ntags: [a, b, c]\n---\n")
    #expect(try settled(text, 0, .version(1)) == "---\nkind: checkin\ntags: [b, c]\n---\n")
  }

  @Test func `what no merge wrote is no conflict`() {
    let text = "---\nkind: checkin\nunsettled: [walk]\n---\n<!-- journal:versions 7f3a9c21 -->\na\n"
    #expect(Document(Array(text.utf8)).conflicts().isEmpty)
  }
}
