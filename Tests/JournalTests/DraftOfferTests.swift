import JournalFiles
import Testing

/// What `new` says of drafts, and when it offers them.
@Suite struct `A draft` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
  }

  /// Begins a checkin and stops with Ctrl-C.
  private func begun() throws {
    let terminal = try machine.terminal("new", "checkin", "emotions=calm")
    try terminal.expect("Mood, 1 to 5         > ")
    terminal.send("3\r")
    try terminal.expect("Where are you right now?")
    terminal.send("\u{03}")
    try terminal.expect("Kept as a draft; 'journal new' goes on with it.")
    #expect(try terminal.end() == .exited(130))
  }

  private var count: Int {
    get throws {
      try machine.shell("ls journal/.git/journal/drafts").output.split(separator: "\n").count
    }
  }

  @Test func `is told when Ctrl-C comes, and told not to be where nothing was answered`() throws {
    try begun()
    let terminal = try machine.terminal("new", "win")
    try terminal.expect("Go on with your checkin of 2026-03-06 first? (Enter: later)")
    terminal.send("\r")
    try terminal.expect("What sort of win?")
    terminal.send("\u{03}")
    try terminal.expect("No answers, so nothing is kept.")
    #expect(try terminal.end() == .exited(130))
    #expect(try count == 1)
  }

  @Test func `is offered before another prompt, too`() throws {
    try begun()
    let terminal = try machine.terminal("new", "win")
    try terminal.expect("Go on with your checkin of 2026-03-06 first?")
    terminal.send("yes\r")
    try terminal.expect("Where are you right now?")
    terminal.send("Here.\r\r\u{04}")
    try terminal.expect("Saved 2026-03-06-checkin-")
    #expect(try terminal.end() == .exited(0))
    #expect(try count == 0)
  }

  @Test(arguments: [["new"], ["new", "checkin"]])
  func `stays as it is after Ctrl-D`(arguments: [String]) throws {
    try begun()
    let terminal = try machine.terminal(arguments)
    try terminal.expect("Go on with your checkin")
    terminal.send("\u{04}")
    try terminal.expect("nothing was written; the draft stays")
    #expect(try terminal.end() == .exited(2))
    #expect(try count == 1)
    #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains("Which one?"))
  }

  @Test func `with half an answer is saved when no more are given`() throws {
    let first = try machine.terminal("new", "checkin", "mood=3", "emotions=calm")
    try first.expect("Where are you right now?")
    first.send("Half a sentence\u{03}")
    #expect(try first.end() == .exited(130))
    let second = try machine.terminal("new")
    try second.expect("Go on with your checkin")
    second.send("\r")
    try second.expect("Half a sentence")
    second.send("\u{04}")
    try second.expect("Saved 2026-03-06-checkin-")
    #expect(try second.end() == .exited(0))
    #expect(try count == 0)
  }
}

@Suite struct `A proposal` {
  @Test(arguments: [("laptop\r", "device: laptop\n"), ("\r", "device: ")])
  func `stands in brackets, and typed text replaces it`(typed: String, written: String) throws {
    let machine = try TestMachine()
    let terminal = try machine.terminal("init")
    try terminal.expect("This device's name? [")
    terminal.send(typed)
    try terminal.expect("Who has your back?")
    terminal.send("\r")
    try terminal.expect("two letters?")
    terminal.send("\r")
    try terminal.expect("looking?")
    terminal.send("\r")
    #expect(try terminal.end() == .exited(0))
    let settings = try machine.shell("cat .config/journal/config.yaml").output
    #expect(settings.contains(written))
  }
}
