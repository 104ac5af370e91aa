import JournalFiles
import Testing

/// More than a screenful is for turning pages.
@Suite struct `The pager` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
    for day in 10..<40 {
      try machine.write(
        "---\nkind: win\ndate: 2026-03-01\n---\n\nThe win \(day).\n",
        to: "entries/2026/03/2026-03-01-win-\(day).md"
      )
    }
    try machine.folder.root().create(
      "home/pager",
      Array(
        "#!/bin/sh\necho \"Options: $1, $LESS\"; head -n ${LINES_READ:-99}; echo The end.\n".utf8
      )
    )
    try machine.run("chmod", "+x", "pager")
    machine.environment.values["PAGER"] = machine.home + "/pager -x"
  }

  /// What a terminal of 24 rows shows.
  private func shown(_ command: [String]) throws -> String {
    let terminal = try machine.terminal(command)
    #expect(try terminal.end() == .exited(0))
    return String(decoding: terminal.transcript, as: UTF8.self)
  }

  @Test(arguments: ["list", "summary --format json", "check --json"])
  func `shows results that are longer than the screen`(command: String) throws {
    let shown = try shown(command.split(separator: " ").map(String.init))
    #expect(shown.hasPrefix("Options: -x, FRX\r\n"))
    #expect(shown.hasSuffix("The end.\r\n"))
  }

  @Test func `gets colours`() throws {
    #expect(try shown(["list"]).contains("\u{1B}["))
  }

  @Test func `is left alone with what fits`() throws {
    let shown = try shown(["list", "-n", "3"])
    #expect(shown.contains("win-39"))
    #expect(!shown.contains("The end."))
  }

  @Test func `may be left before the end`() throws {
    machine.environment.values["LINES_READ"] = "2"
    let shown = try shown(["list"])
    #expect(shown.contains("win-39"))
    #expect(!shown.contains("win-30"))
    #expect(shown.hasSuffix("The end.\r\n"))
  }

  @Test(arguments: ["no-such-pager", "cat"])
  func `is not needed`(pager: String) throws {
    machine.environment.values["PAGER"] = pager
    let shown = try shown(["list"])
    #expect(shown.contains("win-10") && shown.contains("win-39"))
  }

  @Test func `is switched off by this machine's settings, and not started in a pipe`() throws {
    #expect(try machine.journal("list").output.contains("win-10"))
    #expect(try !machine.journal("list").output.contains("The end."))
    try machine.shell("echo 'pager: none' >> .config/journal/config.yaml")
    let shown = try shown(["list"])
    #expect(shown.contains("win-10"))
    #expect(!shown.contains("The end."))
  }
}
