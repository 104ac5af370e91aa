import JournalFiles
import Testing

/// A rule of git's that leaves out entries, wherever it stands.
@Suite struct `An entry that git ignores` {
  private let machine: TestMachine
  private let path = "entries/2026/03/2026-03-01-draft.md"

  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.shell("git config --global core.excludesFile ~/ignored; echo '*draft*' > ~/ignored")
    try machine.write("words\n", to: path)
    try machine.write("leftover\n", to: "entries/2026/03/draft.txt")
    try machine.succeed("sync")
  }

  @Test func `is named by the status, the doctor and a wordy sync, and is not safe`() throws {
    let status = try machine.succeed("status").output
    #expect(status.contains("Not synced     '\(path)': git ignores it"))
    #expect(!status.contains("All is saved") && !status.contains("draft.txt"))
    let doctor = try machine.journal("doctor", "--offline").output
    #expect(doctor.contains("no sync takes '\(path)', since git ignores it"))
    #expect(try machine.succeed("sync", "-v").errors.contains("not synced: '\(path)'"))
  }
}
