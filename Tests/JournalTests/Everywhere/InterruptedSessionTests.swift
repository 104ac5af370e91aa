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
