import JournalFiles
import Testing

/// Ctrl-E when the editor cannot do its work: the question comes back with what was typed.
@Suite struct `An editor that fails` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
  }

  @Test func `gives the question back with the answer so far`() throws {
    machine.environment.values["EDITOR"] = "false"
    let terminal = try machine.terminal("new", "checkin", "mood=4", "emotions=calm")
    try terminal.expect("Where are you right now?")
    terminal.send("precious words\rand more\u{05}")
    try terminal.expect("the editor 'false' ended with an error; go on here\r\n")
    try terminal.expect("  precious words\r\n")
    #expect(
      try machine.shell("cat journal/.git/journal/drafts/*").output
        .contains("precious words\nand more\n")
    )
    terminal.send(", typed\r\r")
    try terminal.expect("Wins")
    terminal.send("\u{04}")
    #expect(try terminal.end() == .exited(0))
    #expect(
      try machine.shell("cat journal/entries/*/*/*checkin*").output
        .contains("precious words\nand more, typed\n")
    )
    #expect(try machine.shell("ls journal/.git/journal/answers").output == "")
  }

  @Test func `keeps what it wrote, also through Ctrl-C`() throws {
    try machine.shell("printf '#!/bin/sh\\necho and on. >> $1\\nexit 1\\n' > ed.sh; chmod +x ed.sh")
    machine.environment.values["EDITOR"] = machine.home + "/ed.sh"
    let terminal = try machine.terminal("new", "checkin", "mood=4", "emotions=calm")
    try terminal.expect("Where are you right now?")
    terminal.send("On\u{05}")
    try terminal.expect("and on.")
    terminal.send("\u{03}")
    #expect(try terminal.end() == .exited(130))
    #expect(
      try machine.shell("cat journal/.git/journal/drafts/*").output.contains("On\nand on.\n")
    )
  }

  @Test func `leaves a sentence of log where it was`() throws {
    machine.environment.values["EDITOR"] = "no-such-editor"
    let terminal = try machine.terminal("log")
    try terminal.expect("One sentence?")
    terminal.send("It rained\u{05}")
    try terminal.expect("go on here\r\n")
    terminal.send(".\r")
    #expect(try terminal.end() == .exited(0))
    #expect(
      try machine.shell("cat journal/entries/*/*/*checkin*").output.contains("It rained.\n")
    )
  }
}
