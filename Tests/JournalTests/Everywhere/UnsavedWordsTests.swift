import JournalFiles
import Testing

/// An entry that cannot be written: its words stay somewhere, and the message says where.
@Suite struct `Words that cannot be saved` {
  private let machine: TestMachine

  /// A file lies where the month's folder should be.
  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
    try machine.shell("mkdir -p journal/entries/2026; touch journal/entries/2026/03")
  }

  @Test func `of log are a draft that new saves`() throws {
    let terminal = try machine.terminal("log")
    try terminal.expect("One sentence?")
    terminal.send("The only copy\r")
    try terminal.expect("kept as a draft, which 'journal new' goes on with")
    #expect(try terminal.end() == .exited(2))
    #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains("nothing was lost"))

    try machine.shell("rm journal/entries/2026/03")
    let next = try machine.terminal("new")
    try next.expect("Go on with your checkin")
    next.send("\r")
    try next.expect("Saved 2026-03-06-checkin-")
    #expect(try next.end() == .exited(0))
    #expect(
      try machine.shell("cat journal/entries/2026/03/*").output.contains("The only copy\n")
    )
    #expect(try machine.shell("ls journal/.git/journal/drafts").output == "")
  }

  @Test func `nor kept as a draft are shown`() throws {
    try machine.shell("rm -rf journal/.git/journal/drafts; touch journal/.git/journal/drafts")
    let log = try machine.journal("log", "-m", "The only copy")
    #expect(log.exitCode == 2)
    #expect(log.errors.contains("The only copy\n"))
    #expect(log.errors.contains("nothing was saved, and your words are only above"))

    let new = try machine.journal("new", "checkin", input: "3\ncalm\nBy the sea.\n\n")
    #expect(new.exitCode == 2)
    #expect(!new.errors.contains("nothing was lost"))
    #expect(new.errors.contains("mood: 3\n"))
  }

  @Test func `of new stay in the draft`() throws {
    let run = try machine.journal("new", "checkin", input: "3\ncalm\nBy the sea.\n\n")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("kept as a draft, which 'journal new' goes on with"))
    #expect(
      try machine.shell("cat journal/.git/journal/drafts/*").output.contains("By the sea.\n")
    )
  }
}
