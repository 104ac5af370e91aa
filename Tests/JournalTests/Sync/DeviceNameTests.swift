import JournalFiles
import Testing

/// Machines that would call themselves alike, as new ones of one maker do.
@Suite struct `The name of a device that joins` {
  @Test func `is another one where the history has that of its host`() throws {
    let hub = try Hub(.path)
    let (one, two) = (try hub.machine(), try hub.machine())
    try one.succeed("init", "--remote", hub.url, "--no-input")
    try one.succeed("sync")
    let note = try two.succeed("init", "--from", hub.url, "--no-input").errors
    let host = try one.run("sh", "-c", "sed -n 's/^device: //p' .config/journal/config.yaml")
      .filter { $0 != "\n" }
    #expect(
      note.contains("The history knows a device '\(host)' already; this one is called '\(host)-2'.")
    )
    #expect(try two.succeed("status").output.contains(" on \(host)-2\n"))
    #expect(try two.journal("undo", "--yes").exitCode == 2)
  }

  @Test func `is kept where it was said, with a word about the other one`() throws {
    let hub = try Hub(.path)
    let (one, two) = (try hub.machine(), try hub.machine())
    try one.succeed("init", "--remote", hub.url, "--device", "desk", "--no-input")
    try one.succeed("sync")
    let note = try two.succeed("init", "--from", hub.url, "--device", "desk", "--no-input").errors
    #expect(note.contains("The history knows a device 'desk' already; if that is another one"))
    #expect(try two.succeed("status").output.contains(" on desk\n"))
  }
}
