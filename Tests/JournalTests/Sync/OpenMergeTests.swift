import JournalFiles
import Testing

/// A merge that a person began with plain git, without our driver, and left in the middle.
@Suite struct `A sync that finds an open merge` {
  private static let path = "entries/2026/03/2026-03-01-day.md"
  private static let text = """
    ---
    kind: checkin
    date: 2026-03-01
    mood: 3
    ---

    We walked to the lighthouse.

    Home.

    """
  private let machine: TestMachine

  /// A journal on `main` into which `other` does not merge by itself.
  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try git("config", "--unset", "merge.journal.driver")
    try machine.write(Self.text, to: Self.path)
    try machine.succeed("sync")
    try git("branch", "other")
  }

  private func git(_ arguments: String...) throws {
    _ = try machine.shell("git -C journal " + arguments.joined(separator: " ") + " 2>&1")
  }

  /// Replaces a word on each side, and begins the merge.
  private func begin(_ word: String, ours: String, theirs: String) throws {
    try machine.write(Self.text.replacing(word, with: ours), to: Self.path)
    try machine.succeed("sync")
    try git("checkout", "-q", "other")
    try machine.write(Self.text.replacing(word, with: theirs), to: Self.path)
    try git("commit", "-q", "-a", "-m", "theirs")
    try git("checkout", "-q", "main")
    try git("merge", "-q", "other")
    let state = try machine.run("ls", "journal/.git")
    try #require(state.contains("MERGE_HEAD"))
  }

  private func expectEnded(_ words: String...) throws -> String {
    try machine.succeed("sync")
    let parents = try machine.run("git", "-C", "journal", "log", "-1", "--format=%P")
    #expect(parents.split(separator: " ").count == 2)
    #expect(try machine.run("git", "-C", "journal", "status", "--porcelain") == "")
    #expect(try !machine.run("ls", "journal/.git").contains("MERGE_"))
    let text = try machine.run("cat", "journal/\(Self.path)")
    for word in words { #expect(text.contains(word), "lost: \(word)") }
    #expect(!text.contains("<<<<<<<"), "\(text)")
    #expect(try machine.journal("check").exitCode == 0)
    return text
  }

  @Test func `ends it, with both versions of the passage`() throws {
    try begin("lighthouse", ours: "strand", theirs: "quarry")
    let text = try expectEnded("strand", "quarry")
    #expect(text.contains("journal:versions"))
    #expect(try machine.journal("conflicts").output.contains("a passage in 2 versions"))
  }

  @Test func `makes the merge anew where git's marks broke the front matter`() throws {
    try begin("mood: 3", ours: "mood: 1", theirs: "mood: 5")
    let text = try expectEnded("mood: 1", "mood: 5")
    #expect(text.contains("unsettled:"))
  }

  @Test func `keeps what was written into the broken front matter, too`() throws {
    try begin("mood: 3", ours: "mood: 1", theirs: "mood: 5")
    try machine.replace("Home.", "Home, finally.", in: Self.path)
    _ = try expectEnded("mood: 1", "mood: 5")
    let copies = try machine.run("sh", "-c", "cat journal/entries/2026/03/*~*")
    #expect(copies.contains("finally"))
  }

  @Test func `leaves as it is what the person settled already`() throws {
    try begin("lighthouse", ours: "strand", theirs: "quarry")
    try machine.write(Self.text.replacing("lighthouse", with: "pier"), to: Self.path)
    let text = try expectEnded("pier")
    #expect(!text.contains("strand") && !text.contains("quarry"))
  }

  @Test(arguments: [
    ("lighthouse", "strand", "quarry", "a passage in 2 versions"),
    ("mood: 3", "mood: 1", "mood: 5", "2 values of 'mood'"),
  ])
  func `names the file in which both versions wait, once`(
    word: String,
    ours: String,
    theirs: String,
    waiting: String
  ) throws {
    try begin(word, ours: ours, theirs: theirs)
    #expect(
      try machine.journal("sync").errors
        == "to settle in '\(Self.path)': \(waiting); 'journal conflicts 2026-03-01-day' shows it\n"
    )
    #expect(try machine.journal("sync").errors == "")
  }

  @Test func `names the files that it merged also in its document`() throws {
    try begin("lighthouse", ours: "strand", theirs: "quarry")
    let document = try machine.journal("sync", "--json").output
    #expect(document.contains("\"concluded\": [\n    \"\(Self.path)\"\n  ]"), "\(document)")
    #expect(try machine.journal("sync", "--json").output.contains("\"concluded\": []"))
  }

  @Test func `says nothing of a file in which nothing waits`() throws {
    try begin("lighthouse", ours: "strand", theirs: "quarry")
    try machine.write(Self.text.replacing("lighthouse", with: "pier"), to: Self.path)
    #expect(try machine.journal("sync").errors == "")
  }
}
