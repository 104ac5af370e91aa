import JournalFiles
import Testing

/// A folder with a history of its own that became a journal.
@Suite struct `What began a journal` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.shell(
      "git init -q journal; cd journal; echo old > note.md; git add .; git commit -qm one"
    )
    try machine.succeed("init", "--adopt", "--device", "laptop", "--no-input")
  }

  @Test func `is not taken back`() throws {
    let run = try machine.journal("undo", "--yes")
    #expect(run.exitCode == 2)
    #expect(
      run.errors
        == "journal: the last of these began the journal, and stays: without 'journal.yaml' there is none\n"
    )
    #expect(try machine.journal("status").exitCode == 0)
  }

  @Test func `is not taken back together with what came after`() throws {
    try machine.succeed("log", "3")
    let run = try machine.journal("undo", "2", "--yes")
    #expect(run.errors == "journal: 1 can be taken back, not 2: the one before began the journal\n")
    #expect(try machine.succeed("undo", "--yes").errors == "Taken back.\n")
  }
}
