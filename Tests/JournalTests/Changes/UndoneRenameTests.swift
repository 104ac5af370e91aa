import JournalFiles
import Testing

/// An entry that this device renamed and synced, and that another one has under its new name.
@Suite struct `A rename that is taken back` {
  private let hub: Hub
  private let laptop: TestMachine
  private let desk: TestMachine
  private let old = "entries/2026/03/2026-03-01-day.md"
  private let new = "entries/2026/03/2026-03-01-walk.md"
  private let text = "---\nkind: checkin\ndate: 2026-03-01\n---\n\nWe walked.\n\nHome.\n"

  init() throws {
    hub = try Hub(.path)
    laptop = try hub.machine()
    desk = try hub.machine()
    try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try laptop.write(text, to: old)
    try laptop.succeed("sync")
    try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    try laptop.run("mv", "journal/" + old, "journal/" + new)
    try laptop.succeed("sync")
    try desk.succeed("sync")
  }

  private func entries(_ machine: TestMachine) throws -> String {
    try machine.run("sh", "-c", "cd journal; ls entries/2026/03/*")
  }

  @Test func `brings what another device wrote under the new name along`() throws {
    try desk.replace("Home.", "Home late.", in: new)
    try desk.succeed("sync")
    try laptop.succeed("sync")
    #expect(try laptop.succeed("undo", "--yes").errors == "Taken back.\n")
    for machine in [laptop, desk] {
      try machine.succeed("sync")
      #expect(try entries(machine) == old + "\n")
      #expect(
        try machine.run("cat", "journal/" + old) == text.replacing("Home.", with: "Home late.")
      )
    }
  }

  @Test func `and that was renamed again since stays, and is said to`() throws {
    try desk.run("mv", "journal/" + new, "journal/entries/2026/03/2026-03-01-third.md")
    try desk.succeed("sync")
    try laptop.succeed("sync")
    let run = try laptop.succeed("undo", "--yes")
    #expect(run.errors.contains("is gone or has another name since"), "\(run.errors)")
    #expect(run.errors.contains("nothing was changed\n") && !run.errors.contains("Taken back"))
    #expect(try entries(laptop) == "entries/2026/03/2026-03-01-third.md\n")
  }
}
