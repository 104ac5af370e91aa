import JournalFormat
import Testing

/// Git's own markers, where another tool committed them into an entry.
@Suite struct `Conflicts that git marked` {
  private static let marked = """
    ---
    kind: checkin
    ---
    Up early.
    <<<<<<< HEAD
    - We talked.
    =======
    - We were silent.

    Truly.
    >>>>>>> phone
    - Home.

    """

  private func settled(_ text: String, _ settlement: Settlement) throws -> String {
    let document = Document(Array(text.utf8))
    let conflict = try #require(document.conflicts().first)
    let edits = try document.settlingEdits(conflict, keeping: settlement)
    return String(decoding: document.applying(edits), as: UTF8.self)
  }

  private func versions(_ body: String) -> [[String]] {
    let bytes = Array("---\nkind: checkin\n---\n\(body)".utf8)
    return Document(bytes).conflicts().map { conflict in
      conflict.versions.indices.map(conflict.text(ofVersion:))
    }
  }

  @Test func `wait to be settled, as what a sync kept does`() {
    #expect(versions("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> phone\n") == [["a\n", "b\n"]])
    let bytes = Array(Self.marked.utf8)
    let mayStand = Conflict.mayStand(in: bytes.span)
    #expect(mayStand)
  }

  @Test(arguments: [
    (Settlement.version(0), "- We talked.\n"),
    (.version(1), "- We were silent.\n\nTruly.\n"),
    (.all, "- We talked.\n- We were silent.\n\nTruly.\n"),
  ])
  func `leave what was chosen, byte by byte`(settlement: Settlement, kept: String) throws {
    let (head, tail) = ("---\nkind: checkin\n---\nUp early.\n", "- Home.\n")
    #expect(try settled(Self.marked, settlement) == head + kept + tail)
    let onWindows = Self.marked.replacing("\n", with: "\r\n")
    let expected = (head + kept + tail).replacing("\n", with: "\r\n")
    #expect(try settled(onWindows, settlement) == expected)
  }

  @Test func `have nothing where one side deleted, and their base where git tells it`() {
    #expect(versions("<<<<<<< HEAD\n=======\nb\n>>>>>>> phone\n") == [["", "b\n"]])
    let whole = "<<<<<<< HEAD\na\n||||||| 7f3a\no\n=======\nb\n>>>>>>> phone\n"
    #expect(versions(whole) == [["a\n", "o\n", "b\n"]])
    let added = "<<<<<<< HEAD\na\n||||||| 7f3a\n=======\nb\n>>>>>>> phone\n"
    #expect(versions(added) == [["a\n", "b\n"]])
  }

  @Test func `come in the file's order with what a sync kept`() {
    let kept =
      "<!-- journal:versions 7f3a9c21 -->\na\n<!-- journal:or 7f3a9c21 -->\nb\n"
      + "<!-- journal:end 7f3a9c21 -->\n"
    let git = "<<<<<<< HEAD\nc\n=======\nd\n>>>>>>> phone\n"
    #expect(versions(git + "\n" + kept + "\n" + git).map { $0[0] } == ["c\n", "a\n", "c\n"])
  }

  @Test(arguments: [
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> phone\n```\n",
    "<!--\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> phone\n-->\n",
    "<<<<<<< HEAD\na\n=======\nb\n",
    "<<<<<<< HEAD\na\n>>>>>>> phone\n",
    "<<<<<<< HEAD\na\n=======\nb\n=======\nc\n>>>>>>> phone\n",
    "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> phone and words that I typed\n",
  ])
  func `are text within code and comments, and where they are not whole`(body: String) {
    #expect(versions(body).isEmpty)
  }
}
