import JournalFiles
import Testing

/// What a sync could not decide is counted until a person has.
@Suite struct `The status of a journal with things to settle` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.shell("journal init --no-input -q; mkdir -p journal/entries/2026/03")
  }

  @Test func `says how many there are and where to look`() throws {
    try write(
      "2026-03-04-a.md",
      #"---\nkind: checkin\nmood: 2\nunsettled: ["mood: 3", "energy: 1"]\n---\n"#
    )
    try write(
      "2026-03-05-b.md",
      #"<!-- journal:versions 7f3a9c21 -->\nA\n<!-- journal:or 7f3a9c21 -->\nB\n<!-- journal:end 7f3a9c21 -->\n"#
    )
    try write("2026-03-05-b~7f3a9c21.md", #"C\n"#)
    try machine.journal("sync")
    let status = try machine.journal("status").output
    #expect(status.contains("Two versions   1 passage; 'journal conflicts' settles it\n"))
    #expect(status.contains("Two values     2 fields; 'journal conflicts' settles them\n"))
    #expect(status.contains("Kept copies    1 file; 'journal conflicts' settles it\n"))
    #expect(!status.contains("all is in order"))
    let json = try machine.journal("status", "--json").output
    for member in [#""versions": 1"#, #""unsettled": 2"#, #""copies": 1"#] {
      #expect(json.contains(member))
    }
  }

  @Test func `is in order when nothing waits`() throws {
    try machine.journal("log", "3", "calm")
    try machine.journal("sync")
    #expect(try machine.journal("status").output.contains("All is saved, and all is in order."))
  }

  private func write(_ name: String, _ text: String) throws {
    try machine.shell("printf -- '\(text)' > 'journal/entries/2026/03/\(name)'")
  }
}
