import JournalFiles
import Testing

@testable import journal

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

struct RawTerminalTests {
  @Test func `Signals end the process again once the conversation is over`() throws {
    let shell = try Pseudoterminal(running: ChildProcess("sh", ["-c", "tty; exec cat"]))
    let shown = try shell.expect("\n")
    let terminal = open(String(shown.prefix { $0 != "\r\n" }), O_RDWR | O_NOCTTY)
    defer { close(terminal) }

    let before = handler(of: SIGHUP)
    try converse(at: terminal, before)
    #expect(handler(of: SIGHUP) == before)
  }

  private func converse(at terminal: Int32, _ before: Int) throws {
    guard let raw = RawTerminal(input: terminal) else {
      Issue.record("this is no terminal")
      return
    }
    #expect(handler(of: SIGHUP) != before)
    let whileAway = raw.away { handler(of: SIGHUP) }
    #expect(whileAway == before)
    #expect(handler(of: SIGHUP) != before)
  }

  /// Where a signal goes, as a number that can be compared.
  private func handler(of number: Int32) -> Int {
    let handler = signal(number, SIG_DFL)
    signal(number, handler)
    return unsafeBitCast(handler, to: Int.self)
  }
}
