import JournalFiles
import Testing

/// Entries that nobody's program wrote: the tool changes what it was asked to and not a byte more.
@Suite struct `An entry written by hand` {
  private let path = "entries/2026/03/2026-03-07-hand.md"

  /// CRLF, comments, unknown keys, odd quoting; the date's blank is the one thing to mend.
  private let text = [
    "---   ",
    "# my own template",
    "kind:   'checkin'  # single quotes",
    "date: 2026-03-07 10:15:00+01:00",
    "weather: {sky: \"grey\", wind: 4}",
    "mood: \"3\"",
    "emotions: [ tired,calm ]",
    "",
    "cssclasses:",
    "    - wide",
    "---",
    "",
    "Some *words*.\t ",
    "",
    "> said \u{201C}she\u{201D}",
    "",
  ].joined(separator: "\r\n")

  @Test func `keeps every other byte through a fix and a sync`() throws {
    let hub = try Hub(.path)
    let laptop = try hub.machine()
    let desk = try hub.machine()
    try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try laptop.write(text, to: path)

    try laptop.succeed("check", "--fix")
    let fixed = text.replacing("2026-03-07 10:15", with: "2026-03-07T10:15")
    #expect(try laptop.bytes(of: path) == Array(fixed.utf8))

    try laptop.succeed("sync")
    try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    #expect(try desk.bytes(of: path) == Array(fixed.utf8))
    #expect(try laptop.bytes(of: path) == Array(fixed.utf8))
  }
}

extension TestMachine {
  /// The bytes of a file of the journal.
  func bytes(of path: String) throws -> [UInt8]? {
    let path = try #require(RelativePath("home/journal/" + path))
    return try folder.root().read(path, limit: 1 << 20)
  }
}
