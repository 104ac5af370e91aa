import JournalFiles
import Testing

@Suite struct `A test machine` {
  @Test func `runs the program that was built`() throws {
    let machine = try TestMachine()
    let run = try machine.journal("--help")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("journal"))
    #expect(run.errors == "")
  }

  @Test func `runs it at a terminal, too`() throws {
    let machine = try TestMachine()
    let terminal = try machine.terminal("--help")
    #expect(try terminal.end() == .exited(0))
    #expect(!terminal.transcript.isEmpty)
  }

  @Test func `has a home of its own`() throws {
    let machine = try TestMachine()
    #expect(try machine.run("git", "config", "user.name") == "Mia\n")
    #expect(try machine.run("pwd") == machine.home + "\n")
  }
}
