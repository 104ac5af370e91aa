import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite struct `A pseudoterminal` {
  private func shell(_ script: String) throws -> Pseudoterminal {
    try Pseudoterminal(running: ChildProcess("sh", ["-c", script]), columns: 72)
  }

  @Test func `is a terminal to the program, with a size`() throws {
    let terminal = try shell("test -t 0 && test -t 1 && stty size < /dev/tty")
    try terminal.expect("24 72")
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `holds a conversation`() throws {
    let terminal = try shell("printf 'Who? '; read name; echo \"Hello $name\"; exit 4")
    try terminal.expect("Who? ")
    terminal.send("Mia\r")
    try terminal.expect("Hello Mia")
    #expect(try terminal.end() == .exited(4))
  }

  @Test func `interrupts by the key for it`() throws {
    // No shell: one that is about to start a program may lose the interrupt.
    let terminal = try Pseudoterminal(running: ChildProcess("cat"))
    terminal.send("ready\r")
    try terminal.expect("ready\r\nready")
    terminal.send("\u{3}")
    #expect(try terminal.end() == .killed(bySignal: SIGINT))
  }

  @Test func `tells what was shown instead`() throws {
    let terminal = try shell("echo other")
    let error = #expect(throws: UnmetExpectation.self) { try terminal.expect("this") }
    #expect(error?.shown.contains("other") == true)
  }
}
