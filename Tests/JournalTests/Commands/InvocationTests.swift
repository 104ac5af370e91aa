import Testing

@testable import journal

struct InvocationTests {
  @Test func `Options that hold everywhere may stand before the command`() {
    let invocation = Invocation(["--journal", "/j", "-q", "--now=2026-03-04", "list", "-n", "3"])
    #expect(invocation.command == "list")
    #expect(invocation.arguments == ["--journal", "/j", "-q", "--now=2026-03-04", "-n", "3"])
  }

  @Test func `Words after a double dash stay after it`() {
    let invocation = Invocation(["--no-input", "log", "--", "-q"])
    #expect(invocation.arguments == ["--no-input", "--", "-q"])
  }

  @Test(arguments: [["--help"], ["--journal"], [], ["--version", "list"]])
  func `A line whose options are no command's names none`(typed: [String]) {
    #expect(Invocation(typed).command == nil)
  }
}
