import JournalFiles
import Testing

/// What cannot be read is neither empty nor deleted.
@Suite(.enabled(if: guise != nil, "root reads everything, and setpriv is not there"))
struct `A folder that cannot be read` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.succeed("log", "2", "tired")
    // Another user needs a program to run and a home of its own.
    let owner = guise == "" ? "" : "chown -R 65534 ."
    let prepared = try machine.shell(
      "mkdir bin; cp \"$(command -v journal)\" bin; chmod 755 ..; chmod 0 journal/entries/2026; \(owner)"
    )
    try #require(prepared.exitCode == 0, "\(prepared.errors)")
  }

  private func journal(_ command: String) throws -> JournalRun {
    try machine.shell("\(guise ?? "") env EDITOR=true bin/journal \(command)")
  }

  /// The history and the folder are as they were, once the folder is readable again.
  private func expectNothingChanged() throws {
    let state = try machine.shell(
      """
      chmod 700 journal/entries/2026
      \(guise ?? "") git -C journal status --porcelain
      \(guise ?? "") git -C journal log --format=%s
      """
    )
    #expect(state.output == "Add 1 checkin\nBegin the journal\n")
  }

  @Test(arguments: [
    "list", "list --count", "summary", "check", "show last", "edit", "log 4 calm",
    "history 2026-03",
  ])
  func `ends a command with 2 and one sentence`(command: String) throws {
    let run = try journal(command)
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("journal: could not "))
    #expect(run.errors.contains("'entries/2026"))
    #expect(run.errors.contains("Permission denied"))
    #expect(run.errors.split(separator: "\n").count == 1)
    try expectNothingChanged()
  }

  @Test func `is named by a sync, which takes none of it for deleted`() throws {
    #expect(try journal("sync").errors == "not synced: 'entries/2026/', it cannot be read\n")
    try expectNothingChanged()
  }
}
