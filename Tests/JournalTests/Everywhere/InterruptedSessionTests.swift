import JournalFiles
import Testing

/// A conversation that broke off goes on where it stopped: no answer is asked for twice.
@Suite struct `An interrupted session` {
  @Test func `keeps its answers through Ctrl-C`() throws {
    let machine = try TestMachine()
    try machine.journal("init", "--no-input")
    let first = try machine.terminal("new", "rejection")
    try answer(first)
    first.send("\u{3}")
    #expect(try first.end() == .exited(130))
    try expectAnswersKept(on: machine)
  }

  @Test func `keeps its answers when the terminal is closed`() throws {
    let machine = try TestMachine()
    try machine.journal("init", "--no-input")
    let first = try machine.terminal("new", "rejection")
    try answer(first)
    first.hangUp()
    _ = try first.end()
    try expectAnswersKept(on: machine)
  }

  @Test func `leaves no draft when nothing was answered`() throws {
    let machine = try TestMachine()
    try machine.journal("init", "--no-input")
    let run = try machine.journal("new", "moved", "acme", input: "")
    #expect(run.errors.contains("no answers, so nothing was saved"))
    try machine.journal("log", "3")
    try machine.journal("new", "--entry", "last", input: "")
    #expect(try machine.shell("ls journal/.git/journal/drafts 2>/dev/null").output == "")
  }

  @Test func `is over when its entry was saved, though the draft is still there`() throws {
    let machine = try TestMachine()
    try machine.journal("init", "--no-input")
    let path = try machine.journal("log", "3", "tired").output
    let id = try #require(path.split(separator: "/").last).dropLast(".md\n".count)
    let draft = "journal-draft 1 checkin 2 - \(id)\n---\nkind: checkin\nmood: 3\n---\n"
    try machine.folder.root().create("home/journal/.git/journal/drafts/1", Array(draft.utf8))

    let next = try machine.terminal("new")
    #expect(!(try next.expect("Which one?").contains("Go on with")))
    next.send("\u{3}")
    #expect(try next.end() == .exited(130))
    #expect(try machine.shell("ls journal/.git/journal/drafts").output == "")
  }

  @Test func `is saved without another question when it broke off just before`() throws {
    let machine = try TestMachine()
    try machine.journal("init", "--no-input")
    let draft = """
      journal-draft 1 checkin \(Int.max) - 2026-03-06-checkin-k3f9
      ---
      kind: checkin
      date: 2026-03-06
      mood: 3
      ---

      """
    try machine.folder.root().create("home/journal/.git/journal/drafts/1", Array(draft.utf8))

    let next = try machine.terminal("new")
    try next.expect("Go on with your checkin")
    next.send("\r")
    try next.expect("Saved 2026-03-06-checkin-")
    #expect(try next.end() == .exited(0))
    #expect(try machine.journal("list", "--count").output == "1\n")
    #expect(try machine.shell("ls journal/.git/journal/drafts").output == "")
  }

  private func answer(_ terminal: Pseudoterminal) throws {
    try terminal.expect("Which job?")
    terminal.send("Acme, data engineer\r")
    try terminal.expect("How far?")
    terminal.send("final\r")
    try terminal.expect("What happened?")
    terminal.send("Three rounds, then two lines by mail.\r")
    terminal.send("half a sentence")
    try terminal.expect("half a sentence")
  }

  private func expectAnswersKept(on machine: TestMachine) throws {
    let second = try machine.terminal("new")
    try second.expect("Go on with your rejection")
    second.send("\r")
    try second.expect("What happened?")
    second.send("\r")
    try second.expect("Mood")
    second.send("\u{4}")
    #expect(try second.end() == .exited(0))

    let entry = try machine.journal("show", "last").output
    #expect(entry.contains("acme-data-engineer"))
    #expect(entry.contains("stage: final"))
  }
}
