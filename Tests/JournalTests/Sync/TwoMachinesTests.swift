import JournalFiles
import Testing

/// The main promise: what is written on any machine is on every machine after two syncs each.
@Suite struct `Two machines and a hub` {
  /// Two machines with the same journal, in which one entry is on both already.
  private struct Pair {
    let hub: Hub
    let laptop: TestMachine
    let desk: TestMachine

    init(_ route: Route) throws {
      hub = try Hub(route)
      laptop = try hub.machine()
      desk = try hub.machine()
      try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
      try laptop.write(shared, to: "entries/2026/03/2026-03-01-shared.md")
      try laptop.write(shared, to: "entries/2026/03/2026-03-02-passage.md")
      try laptop.write(shared, to: "entries/2026/03/2026-03-03-mood.md")
      try laptop.write(shared, to: "entries/2026/03/2026-03-04-deleted.md")
      try laptop.succeed("sync")
      try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    }

    let shared = """
      ---
      kind: checkin
      date: 2026-03-01
      mood: 3
      ---

      ## Where are you right now?

      The first paragraph of the day.

      The second paragraph of the day.

      The third paragraph of the day.

      """

    /// Both machines sync twice, in turn.
    func sync() throws {
      for machine in [laptop, desk, laptop, desk] { try machine.succeed("sync") }
    }

    func expectTheSameEverywhere(_ words: [String]) throws {
      let trees = try [laptop, desk].map {
        try $0.run("git", "-C", "journal", "ls-tree", "-r", "HEAD")
      }
      #expect(trees[0] == trees[1])
      for machine in [laptop, desk] {
        #expect(try machine.run("git", "-C", "journal", "status", "--porcelain") == "")
        #expect(try machine.run("git", "-C", "journal", "fsck", "--strict", "--no-dangling") == "")
        let checked = try machine.journal("check")
        #expect(checked.exitCode == 0, "\(checked.output)")
      }
      try desk.run("git", "clone", "-q", hub.url, "plain")
      #expect(try desk.run("git", "-C", "plain", "ls-tree", "-r", "HEAD") == trees[0])
      let text = try desk.run("sh", "-c", "cat plain/entries/2026/*/*")
      for word in words { #expect(text.contains(word), "lost: \(word)") }
      #expect(!text.contains("<<<<<<<"))
    }
  }

  @Test(arguments: Route.available)
  func `agree after two syncs each, whatever both did to the same entries`(_ route: Route) throws {
    let pair = try Pair(route)
    let (laptop, desk) = (pair.laptop, pair.desk)

    try laptop.succeed("log", "2", "tired", "-m", "laptopsown")
    try desk.succeed("log", "4", "calm", "-m", "desksown")
    // Different paragraphs.
    try laptop.replace("The first", "laptopfirst", in: "entries/2026/03/2026-03-01-shared.md")
    try desk.replace("The third", "deskthird", in: "entries/2026/03/2026-03-01-shared.md")
    // The same paragraph.
    try laptop.replace(
      "second paragraph",
      "laptopsecond",
      in: "entries/2026/03/2026-03-02-passage.md"
    )
    try desk.replace("second paragraph", "desksecond", in: "entries/2026/03/2026-03-02-passage.md")
    // The same field.
    try laptop.replace("mood: 3", "mood: 1", in: "entries/2026/03/2026-03-03-mood.md")
    try desk.replace("mood: 3", "mood: 5", in: "entries/2026/03/2026-03-03-mood.md")
    // One deletes what the other edits.
    try laptop.run("rm", "journal/entries/2026/03/2026-03-04-deleted.md")
    try desk.replace("third", "deskkept", in: "entries/2026/03/2026-03-04-deleted.md")

    try pair.sync()

    try pair.expectTheSameEverywhere([
      "laptopsown", "desksown", "laptopfirst", "deskthird", "laptopsecond", "desksecond",
      "deskkept",
    ])
    let mood = try desk.run("cat", "journal/entries/2026/03/2026-03-03-mood.md")
    #expect(mood.contains("mood: 1\n"))
    #expect(mood.contains("- \"mood: 5\"\n"))

    // A third sync has nothing to do.
    let before = try laptop.run("git", "-C", "journal", "rev-parse", "HEAD")
    try pair.sync()
    #expect(try laptop.run("git", "-C", "journal", "rev-parse", "HEAD") == before)
  }

  @Test func `catch up after a time without the hub`() throws {
    let pair = try Pair(.path)
    try pair.laptop.run("mv", pair.hub.url, pair.hub.url + ".away")
    try pair.laptop.succeed("log", "3", "-m", "writtenoffline")
    let offline = try pair.laptop.journal("sync")
    #expect(offline.exitCode == 3)
    let document = try pair.laptop.journal("sync", "--json")
    #expect(document.exitCode == 3)
    #expect(document.output.contains("\"exchanged\": false"))
    #expect(try pair.laptop.run("git", "-C", "journal", "status", "--porcelain") == "")
    try pair.laptop.run("mv", pair.hub.url + ".away", pair.hub.url)
    try pair.sync()
    try pair.expectTheSameEverywhere(["writtenoffline"])
  }
}

extension TestMachine {
  /// Runs `journal`, which must end with 0.
  @discardableResult
  func succeed(_ arguments: String...) throws -> JournalRun {
    let run = try journal(arguments)
    try #require(run.exitCode == 0, "journal \(arguments): \(run.errors)\(run.output)")
    return run
  }

  /// Writes a file of the journal as an editor would.
  func write(_ text: String, to path: String) throws {
    let root = try folder.root()
    let path = try #require(RelativePath("home/journal/" + path))
    if try root.kind(of: path) == nil {
      try root.create(path, Array(text.utf8))
    } else {
      try root.replace(path, with: Array(text.utf8))
    }
  }

  /// Replaces words in a file of the journal.
  func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try run("cat", "journal/" + path)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }
}
