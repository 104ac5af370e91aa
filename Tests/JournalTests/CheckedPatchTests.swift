import Testing

@Suite struct `The patch of check` {
  private static let files = [
    (
      "2026-03-06-crlf.md",
      #"---\r\nkind: checkin\r\ndate: 2026-03-06 19:30:00+01:00\r\n---\r\n\r\nA.\r\n"#
    ),
    ("2026-03-07-open end.md", #"---\nkind: checkin\ndate: 2026-03-07\n---\n\nNo newline"#),
    ("2026-03-08-über.md", #"---\nkind: checkin\ndate: 2026-03-08\ntitle: no\n---\n\nÜ.\n"#),
  ]

  @Test func `is taken by git apply, and makes of each file what --fix makes of it`() throws {
    let machine = try TestMachine()
    try machine.shell("journal init --no-input -q && mkdir -p journal/entries/2026/03")
    for (name, text) in Self.files {
      try machine.shell("printf -- '\(text)' > 'journal/entries/2026/03/\(name)'")
    }
    let before = try machine.shell("cat journal/entries/2026/03/*").output
    let patch = try machine.shell("cd journal && journal check --diff > ../patch; cat ../patch")
    #expect(patch.output.contains("\n@@ -"))
    #expect(try machine.shell("cat journal/entries/2026/03/*").output == before)

    try machine.shell("cp -R journal applied && journal check --fix -q")
    let applied = try machine.shell("cd applied && git apply --whitespace=nowarn ../patch")
    #expect(applied.errors == "")
    #expect(applied.exitCode == 0)
    let difference = try machine.shell("diff -r applied/entries journal/entries")
    #expect(difference.output == "")
    #expect(try machine.shell("cat journal/entries/2026/03/*").output != before)
  }
}
