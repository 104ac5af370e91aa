import Testing

/// A command whose output was lost has not done its work, and must say so.
@Suite struct `Lost output` {
  static let commands = [
    "--help", "--version", "list", "list --json", "show last", "summary all", "log tired",
  ]

  #if os(Linux)
  @Test(arguments: commands)
  func `to a full disk ends with 2`(command: String) throws {
    try expectLoss(of: command, to: "> /dev/full", saying: "No space left on device")
  }
  #endif

  @Test(arguments: commands)
  func `to a closed descriptor ends with 2`(command: String) throws {
    try expectLoss(of: command, to: ">&-", saying: "Bad file descriptor")
  }

  private func expectLoss(of command: String, to redirection: String, saying: String) throws {
    let machine = try TestMachine()
    #expect(try machine.journal("init", "--no-input").exitCode == 0)
    #expect(try machine.journal("log", "2", "tired").exitCode == 0)
    let run = try machine.shell("journal \(command) \(redirection)")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("could not write to standard output: \(saying)"))
  }
}
