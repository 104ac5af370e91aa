import JournalFiles
import Testing

/// What a person at a terminal does with what two devices wrote differently.
@Suite struct `Conflicts at a terminal` {
  private static let entry = "entries/2026/03/2026-03-01-day.md"
  private static let passage = """
    ---
    kind: checkin
    date: 2026-03-01
    mood: 2
    unsettled:
      - "mood: 4"
    ---

    <!-- journal:versions 7f3a9c21 -->
    > [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.

    We talked.

    <!-- journal:or 7f3a9c21 -->

    We were silent.

    <!-- journal:end 7f3a9c21 -->

    """

  private func machine() throws -> TestMachine {
    let machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.write(Self.passage, to: Self.entry)
    return machine
  }

  @Test func `are shown, asked for one by one, and settled as is answered`() throws {
    let machine = try machine()
    let terminal = try machine.terminal("conflicts", "last")
    try terminal.expect("[2]")
    try terminal.expect("Which stays?")
    terminal.send("?\r")
    try terminal.expect("for later")
    terminal.send("both\r")
    try terminal.expect("is no choice here")
    terminal.send("2\r")
    try terminal.expect("We were silent.")
    try terminal.expect("Which stays?")
    terminal.send("b\r")
    #expect(try terminal.end() == .exited(0))
    let text = try machine.run("cat", "journal/\(Self.entry)")
    #expect(
      text == """
        ---
        kind: checkin
        date: 2026-03-01
        mood: 4
        ---

        We talked.

        We were silent.

        """
    )
  }

  @Test func `stay when the answer is empty`() throws {
    let machine = try machine()
    let terminal = try machine.terminal("conflicts", "last", "--place", "2")
    try terminal.expect("Which stays?")
    terminal.send("\r")
    #expect(try terminal.end() == .exited(0))
    #expect(try machine.run("cat", "journal/\(Self.entry)") == Self.passage)
  }

  @Test func `do not take away what only the disk has: it is in the history first`() throws {
    let machine = try machine()
    try machine.succeed("conflicts", "last", "--place", "2", "--keep", "first")
    let past = try machine.run("git", "-C", "journal", "log", "-p", "--all")
    #expect(past.contains("+We were silent."))
  }
}

/// Law L17: plain git, with the driver that `init` sets up, merges as a sync does.
@Suite struct `The merge driver` {
  @Test func `gives git the bytes that a sync gives`() throws {
    let machine = try TestMachine()
    machine.environment.values["PATH"] =
      try machine.programFolder + ":" + (machine.environment["PATH"] ?? "")
    try machine.succeed("init", "--device", "laptop", "--no-input")
    let path = "entries/2026/03/2026-03-01-day.md"
    let base = "---\nkind: checkin\ndate: 2026-03-01\nmood: 3\n---\n\nA walk.\n\nHome.\n"
    try machine.write(base, to: path)
    try machine.succeed("sync")
    for (branch, mood, word) in [("one", "1", "lighthouse"), ("two", "5", "strand")] {
      try machine.run("git", "-C", "journal", "checkout", "-q", "-b", branch, "main")
      let text = base.replacing("mood: 3", with: "mood: \(mood)").replacing("walk", with: word)
      try machine.write(text, to: path)
      try machine.write("---\nkind: checkin\n---\n\(word)\n", to: "entries/2026/03/2026-03-02-x.md")
      try machine.run("git", "-C", "journal", "add", "-A")
      try machine.run("git", "-C", "journal", "commit", "-q", "-m", word)
    }
    for (side, other) in [("one", "two"), ("two", "one")] {
      try machine.run("git", "-C", "journal", "checkout", "-q", "-b", "merged-\(side)", side)
      try machine.run("git", "-C", "journal", "merge", "-q", "-m", "m", other)
    }
    let trees = try ["one", "two"].map {
      try machine.run("git", "-C", "journal", "ls-tree", "-r", "merged-\($0)")
    }
    #expect(trees[0] == trees[1])

    // The same two sides through a hub.
    try machine.run("git", "init", "-q", "--bare", "-b", "main", "hub.git")
    for side in ["one", "two"] {
      try machine.run("git", "clone", "-q", "-b", side, "journal", side)
      try machine.run("git", "-C", side, "branch", "-q", "-M", "main")
      try machine.run("git", "-C", side, "remote", "set-url", "origin", "../hub.git")
      try machine.run("git", "-C", side, "branch", "-q", "--unset-upstream")
      try machine.succeed("sync", "--journal", side)
    }
    #expect(try machine.run("git", "-C", "two", "ls-tree", "-r", "main") == trees[0])
  }
}
