import Testing

@Suite struct `A mending in which one file cannot be written` {
  @Test func `names what was mended and what was not`() throws {
    let machine = try TestMachine()
    // Root may write everywhere, unless it lets go of that.
    let run = try machine.shell(
      """
      journal init --no-input -q && cd journal && mkdir -p entries/2026/02 entries/2026/03
      for date in 2026-02-07 2026-03-01 2026-03-02; do
        file=entries/2026/${date#2026-}
        file=${file%-*}/$date-q.md
        printf -- '---\\nkind: checkin\\ndate: %s 10:00\\n---\\n\\nA.\\n' $date > $file
      done
      chmod 500 entries/2026/02
      unless=$(test $(id -u) != 0 || echo setpriv --bounding-set=-dac_override)
      $unless journal check --fix
      status=$?
      chmod 700 entries/2026/02
      exit $status
      """
    )
    #expect(run.exitCode == 2)
    for words in [
      "'entries/2026/02/2026-02-07-q.md' could not be mended",
      "'entries/2026/03/2026-03-01-q.md' was mended",
      "'entries/2026/03/2026-03-02-q.md' was mended", "Mended 2 findings in 2 files.",
      "could not write 'entries/2026/02/2026-02-07-q.md'",
    ] {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    let subject = try machine.shell("git -C journal log -1 --format=%s").output
    #expect(subject == "Mend 2 files\n")
  }
}
