import JournalFiles
import Testing

/// A folder in which nothing may be written: another program took the right away, or `sudo` made it.
@Suite(.enabled(if: guise != nil, "root writes everywhere, and setpriv is not there"))
struct `A folder that may not be written in` {
  private let machine: TestMachine
  private let entry = "entries/2026/03/2026-03-01-day.md"

  /// A journal at whose hub somebody wrote on an entry that lies in such a folder.
  init() throws {
    machine = try TestMachine()
    try machine.succeed("init", "--device", "laptop", "--no-input")
    try machine.write("---\nkind: checkin\ndate: 2026-03-01\n---\n\nWe walked.\n", to: entry)
    let owner = guise == "" ? "" : "chown -R 65534 ."
    let prepared = try machine.shell(
      """
      set -e
      git init -q --bare -b main hub.git; journal sync -q --set-remote hub.git
      git clone -q hub.git other; echo 'It rained.' >> other/\(entry)
      git -C other commit -qam more; git -C other push -q
      mkdir bin; cp "$(command -v journal)" bin; chmod 755 ..; chmod 555 journal/entries/2026/03
      \(owner)
      """
    )
    try #require(prepared.exitCode == 0, "\(prepared.errors)")
  }

  private func journal(_ command: String) throws -> JournalRun {
    try machine.shell("\(guise ?? "") bin/journal \(command)")
  }

  @Test func `stops a sync, which says what to do and goes on afterwards`() throws {
    for _ in 1...2 {
      let stopped = try journal("sync")
      #expect(stopped.exitCode == 2)
      #expect(
        stopped.errors
          == "journal: could not put a file in its place: could not write '\(entry)': "
          + "Permission denied; give yourself the right to write in its folder ('chmod u+w') "
          + "and try again; nothing was lost\n"
      )
    }
    try machine.shell("chmod 755 journal/entries/2026/03")
    let done = try journal("sync")
    #expect(done.output == "Synced. 1 entry from Mia.\n")
    #expect(done.errors == "")
    #expect(try machine.shell("tail -n 1 journal/\(entry)").output == "It rained.\n")
  }

  @Test func `keeps the words of a new entry as a draft, and says what to do`() throws {
    let run = try journal("log 3")
    #expect(run.exitCode == 2)
    #expect(
      run.errors.hasSuffix(
        "Permission denied; give yourself the right to write in its folder ('chmod u+w') "
          + "and try again; your words are kept as a draft, which 'journal new' goes on with\n"
      )
    )
  }
}
