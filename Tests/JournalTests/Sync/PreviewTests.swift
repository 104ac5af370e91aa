import JournalFiles
import Testing

/// What `sync --dry-run` says is what the sync does.
@Suite struct `A preview of a sync` {
  private let hub: Hub
  private let machine: TestMachine

  init() throws {
    hub = try Hub(.path)
    machine = try hub.machine()
    try machine.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try machine.shell(
      "mkdir -p journal/entries/2026/03; cd journal/entries/2026/03; "
        + "for i in $(seq 10 40); do echo $i > 2026-03-01-$i.md; done"
    )
    try machine.succeed("sync")
  }

  @Test func `tells what is written, moved and gone apart`() throws {
    try machine.shell(
      "cd journal/entries/2026/03; echo x > 2026-03-02-new.md; rm 2026-03-01-10.md; mv 2026-03-01-11.md 2026-03-03-moved.md"
    )
    let run = try machine.succeed("sync", "--dry-run")
    #expect(
      run.output == """
        would delete  entries/2026/03/2026-03-01-10.md
        would save    entries/2026/03/2026-03-02-new.md
        would rename  entries/2026/03/2026-03-01-11.md to entries/2026/03/2026-03-03-moved.md
        would send    1 change to \(hub.url)

        """
    )
  }

  @Test(arguments: ["rm *.md", "for f in *.md; do : > $f; done"])
  func `ends as the sync would that asks about many deletions`(line: String) throws {
    try machine.shell("cd journal/entries/2026/03; \(line)")
    let preview = try machine.journal("sync", "--dry-run")
    #expect(preview.exitCode == 3)
    #expect(!preview.output.contains("would send") && preview.output == "")
    #expect(preview.errors.hasPrefix("journal: would send nothing: 31 of "))
    #expect(try machine.journal("sync").exitCode == 3)
    #expect(try machine.journal("sync", "--dry-run", "--allow-deletions").exitCode == 0)
  }
}
