import JournalFiles
import Testing

/// What a sync did here before something at the remote stopped it.
@Suite struct `A sync that is refused` {
  private let path = "entries/2026/03/2026-03-01-day.md"
  private let text = "---\nkind: checkin\ndate: 2026-03-01\n---\n\nWe walked to the lighthouse.\n"

  @Test func `says whose words it kept`() throws {
    let hub = try Hub(.path)
    let (laptop, desk) = (try hub.machine(), try hub.machine())
    try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try laptop.write(text, to: path)
    try laptop.succeed("sync")
    try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    try desk.write(text + "\nIt rained.\n", to: path)
    try desk.succeed("sync")
    try laptop.succeed("sync")
    try laptop.write(text + "\nHome at nine.\n", to: path)
    _ = try desk.shell(
      """
      git clone -q \(hub.url) plain && cd plain && ln -s /etc/passwd link && git add link \
      && git commit -qm link && git push -q
      """
    )
    let run = try laptop.journal("sync")
    #expect(run.exitCode != 0)
    #expect(run.errors.contains("both texts kept: '\(path)'"), "\(run.errors)")
    #expect(run.errors.contains("'link' was refused"), "\(run.errors)")
  }
}
