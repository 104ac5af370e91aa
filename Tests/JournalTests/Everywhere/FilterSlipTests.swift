import Testing

@Suite struct `A filter that nothing passes` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input", "-q")
    try machine.journal("log", "3", "app=acme", "tags=work/hard", "people=mia")
  }

  @Test(arguments: [
    (["--app", "acm"], "no entry has the app 'acm'; did you mean 'acme'?\n"),
    (["--app", "acme", "--app", "zeta"], "no entry has the app 'zeta'\n"),
    (["--tag", "wrok"], "no entry has the tag 'wrok'; did you mean 'work'?\n"),
    (["--person", "mai"], "no entry has the person 'mai'; did you mean 'mia'?\n"),
    (["--kind", "win"], "no entry has the kind 'win'\n"),
    (["--where", "mood=9"], "no entry has 'mood=9'\n"),
    (["--where", "mood=9", "--count"], "no entry has 'mood=9'\n"),
    (
      ["--from", "2026-03-06", "--to", "2026-03-05"],
      "no day lies between 2026-03-06 and 2026-03-05\n"
    ),
    (["--tag", "work", "--app", "acme", "-n", "1"], ""), (["--where", "mood<=2"], ""),
    (["--app", "acme", "--on", "2026-03-01"], ""),
  ])
  func `says what no entry has`(options: [String], said: String) throws {
    let run = try machine.journal(["list"] + options)
    #expect(run.exitCode == 0)
    #expect(run.errors == said)
  }

  @Test func `is no number below 0`() throws {
    let run = try machine.journal("list", "-n", "-1")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("-n takes a number from 0 on, not '-1'"))
  }
}
