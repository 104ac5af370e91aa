import JournalFiles
import Testing

/// An entry in which a field and a passage wait.
@Suite struct `One word for several places` {
  private let machine: TestMachine
  private static let entry = "entries/2026/03/2026-03-01-day.md"

  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.write(
      """
      ---
      kind: checkin
      mood: 2
      unsettled: ["mood: 4"]
      ---

      <!-- journal:versions 7f3a9c21 -->

      We talked.

      <!-- journal:or 7f3a9c21 -->

      We were silent.

      <!-- journal:end 7f3a9c21 -->

      """,
      to: Self.entry
    )
  }

  @Test func `settles those that it fits, and says what waits on`() throws {
    let run = try machine.journal("conflicts", "last", "--keep", "both")
    #expect(run.exitCode == 2)
    #expect(
      run.errors
        == "journal: 'both' is no choice for what waits on in '\(Self.entry)': 2 values of 'mood'\n"
    )
    let text = try machine.run("cat", "journal/\(Self.entry)")
    #expect(text.contains("We talked.\n\nWe were silent.\n") && text.contains("mood: 4"))
  }

  @Test func `that fits none changes nothing`() throws {
    let before = try machine.run("cat", "journal/\(Self.entry)")
    let run = try machine.journal("conflicts", "last", "--keep", "third")
    #expect(run.errors.contains("'third' is no choice here"))
    #expect(try machine.run("cat", "journal/\(Self.entry)") == before)
  }
}
