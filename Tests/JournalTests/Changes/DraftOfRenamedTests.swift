import JournalFiles
import Testing

/// A draft that goes on in an entry which got another name, or went, since.
@Suite struct `A draft in an entry that is not there any more` {
  private let machine: TestMachine
  private static let entry = "entries/2026/03/2026-03-01-day.md"

  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.write(
      "---\nkind: checkin\ndate: 2026-03-01\nmood: 3\nemotions: [calm]\n---\n",
      to: Self.entry
    )
    try machine.succeed("sync")
    let terminal = try machine.terminal("new", "checkin", "--entry", "2026-03-01-day")
    try terminal.expect("Where are you right now?")
    terminal.send("Half a sentence\u{03}")
    #expect(try terminal.end() == .exited(130))
  }

  private func goOn(until words: String) throws {
    let terminal = try machine.terminal("new")
    try terminal.expect("Go on with your checkin")
    terminal.send("\r")
    try terminal.expect("Half a sentence")
    terminal.send("\u{04}")
    try terminal.expect(words)
    #expect(try terminal.end() == .exited(0))
    #expect(try machine.run("ls", "journal/.git/journal/drafts") == "")
  }

  @Test func `is saved in the entry by its new name, and named by the doctor before`() throws {
    #expect(!(try machine.journal("doctor", "--offline").output.contains("Drafts")))
    let renamed = "journal/entries/2026/03/2026-03-01-walk.md"
    try machine.run("mv", "journal/" + Self.entry, renamed)
    try machine.succeed("sync")
    let doctor = try machine.journal("doctor", "--offline").output
    #expect(doctor.contains("goes on in '2026-03-01-day'"), "\(doctor)")
    try goOn(until: "'2026-03-01-day' is called '2026-03-01-walk' now.")
    #expect(try machine.run("cat", renamed).contains("Half a sentence"))
    #expect(try machine.run("ls", "journal/entries/2026/03") == "2026-03-01-walk.md\n")
  }

  @Test func `becomes an entry of its own where that is gone`() throws {
    try machine.run("rm", "journal/" + Self.entry)
    try machine.succeed("sync")
    try goOn(until: "this becomes an entry of its own.")
    #expect(
      try machine.run("sh", "-c", "cat journal/entries/2026/03/*").contains("Half a sentence")
    )
  }
}
