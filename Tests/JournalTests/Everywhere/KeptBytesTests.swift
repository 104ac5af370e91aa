import JournalFiles
import Testing

/// What a person wrote and nobody committed is in the history before a command replaces it.
@Suite struct `Before a file is replaced` {
  private let machine: TestMachine
  private let entry = "journal/entries/2026/03/2026-03-04-q.md"

  init() throws {
    machine = try TestMachine()
    try machine.shell("journal init --no-input -q; mkdir -p journal/entries/2026/03")
  }

  @Test(arguments: ["--fix", "--unsafe-fixes"])
  func `check commits what it held`(option: String) throws {
    let blob = try write(
      #"---\nkind: checkin\ndate: 2026-03-04 10:00\ncompany: no\nmoood: 3\n---\n"#
    )
    let run = try machine.journal("check", option)
    #expect(run.errors.contains("Mended"))
    #expect(try isInHistory(blob))
    let subjects = try machine.shell("git -C journal log -2 --format=%s").output
    #expect(subjects == "Mend 1 file\nSave 1 file\n")
  }

  @Test func `set commits what it held`() throws {
    let blob = try write(#"---\nkind: checkin\nmood: 2\n---\n\nMine.\n"#)
    #expect(try machine.journal("set", "last", "mood=4").exitCode == 0)
    #expect(try isInHistory(blob))
    let again = try machine.shell("git -C journal hash-object ../\(entry)").output
    try machine.journal("set", "last", "mood=5")
    #expect(try machine.shell("git -C journal rev-list --count HEAD").output == "4\n")
    #expect(try isInHistory(again))
  }

  @Test func `a program that has it open may write to it still`() throws {
    try write(#"---\nkind: checkin\nmood: 2\n---\n\nMine.\n"#)
    try machine.shell(
      "exec 3>>\(entry); journal set last mood=4; echo 'Late words.' >&3; journal sync"
    )
    let text = try machine.shell("cat \(entry)").output
    #expect(text.contains("mood: 4") && text.contains("Late words."))
  }

  @Test func `a copy that plain git's merge kept is not written over by the next merge`() throws {
    let sides = ["base", "ours", "theirs"].map {
      #"printf -- '---\n\#($0): [\n---\n\n\#($0) words\n' > \#($0).md"#
    }
    let merge = (sides + ["journal merge-file base.md ours.md theirs.md day.md"])
      .joined(separator: "\n")
    try machine.shell(merge)
    try machine.shell("for copy in day~*; do echo 'Written on.' >> $copy; done; \(merge)")
    #expect(try machine.shell("ls day~*.md | wc -l").output == "2\n")
    #expect(try machine.shell("cat day~*.md").output.contains("Written on."))
    try machine.shell(merge)
    #expect(try machine.shell("ls day~*.md | wc -l").output == "2\n")
  }

  @Test func `a change that changes nothing commits nothing`() throws {
    let blob = try write(#"---\nkind: checkin\nmood: 2\n---\n"#)
    #expect(try machine.journal("set", "last", "mood=2").errors.contains("nothing was changed"))
    #expect(try !isInHistory(blob))
  }

  @Test func `a machine that leaves commits to the sync commits that alone`() throws {
    try machine.shell("echo 'commit: sync' >> .config/journal/config.yaml")
    let blob = try write(#"---\nkind: checkin\nmood: 2\n---\n"#)
    try machine.journal("set", "last", "mood=4")
    #expect(try isInHistory(blob))
    #expect(try machine.shell("git -C journal status --short").output.contains("2026-03-04-q.md"))
  }

  @Test func `edit commits what the editor writes over`() throws {
    let blob = try write(#"---\nkind: checkin\nmood: 2\n---\n\nMine.\n"#)
    machine.environment.values["EDITOR"] = "sed -i s/Mine/Other/"
    #expect(try machine.journal("edit").exitCode == 0)
    #expect(try isInHistory(blob))
  }

  @Test func `a summary commits what stood within its marks`() throws {
    try machine.journal("log", "3", "calm")
    try machine.journal("summary", "--write")
    let file = "journal/summaries/2026-03.md"
    try machine.shell("sed -i '/journal:end-summary/i My own words.' \(file)")
    let blob = try machine.shell("git hash-object \(file)").output
    try machine.journal("summary", "--write")
    #expect(try !machine.shell("cat \(file)").output.contains("My own words."))
    #expect(try isInHistory(blob))
  }

  @Test func `undo commits what was written since what it takes back`() throws {
    try machine.journal("log", "3", "calm", "-m", "First.")
    try machine.journal("set", "last", "mood=5")
    let file = try machine.shell("ls journal/entries/2026/03/*.md").output.dropLast()
    try machine.shell("echo 'Since then.' >> \(file)")
    let blob = try machine.shell("git hash-object \(file)").output
    #expect(try machine.journal("undo", "--yes").exitCode == 0)
    let text = try machine.shell("cat \(file)").output
    #expect(text.contains("mood: 3") && text.contains("Since then."))
    #expect(try isInHistory(blob))
  }

  @Test func `an earlier text commits the one that it replaces`() throws {
    try write(#"---\nkind: checkin\nmood: 2\n---\n\nMine.\n"#)
    try machine.journal("sync")
    let blob = try write(#"---\nkind: checkin\nmood: 2\n---\n\nMine, and more.\n"#)
    #expect(try machine.journal("history", "last", "--restore", "1").exitCode == 0)
    #expect(try !machine.shell("cat \(entry)").output.contains("more"))
    #expect(try isInHistory(blob))
  }

  @Test func `a version that does not stay is committed`() throws {
    let blob = try write(
      #"---\nkind: checkin\nmood: 2\nunsettled:\n  - "mood: 4"\n---\n"#
    )
    #expect(try machine.journal("conflicts", "last", "--keep", "second").exitCode == 0)
    #expect(try machine.shell("cat \(entry)").output.contains("mood: 4"))
    #expect(try isInHistory(blob))
  }

  @Test func `answers that go on in an entry commit what it held`() throws {
    let blob = try write(#"---\nkind: reflection\nmood: 2\n---\n\nMine.\n"#)
    try machine.shell("echo 'And yours.' | journal new --entry last mood=4 --body - --no-input")
    let text = try machine.shell("cat \(entry)").output
    #expect(text.contains("Mine.") && text.contains("And yours."))
    #expect(try isInHistory(blob))
  }

  @Test func `nothing is replaced while the history can take nothing`() throws {
    let blob = try write(#"---\nkind: checkin\nmood: 2\ncompany: no\n---\n"#)
    try machine.shell("git -C journal rev-parse HEAD > journal/.git/MERGE_HEAD")
    for command in [["set", "last", "mood=4"], ["check", "--fix"]] {
      let run = try machine.journal(command)
      #expect(run.exitCode == 2)
      #expect(run.errors.hasPrefix("journal: nothing was changed, since the history could not"))
      #expect(run.errors.contains("a merge that you began with git is not finished"))
    }
    #expect(try machine.shell("git hash-object \(entry)").output == blob)
    try machine.shell("rm journal/.git/MERGE_HEAD; journal sync")
    try machine.shell("git -C journal rev-parse HEAD > journal/.git/MERGE_HEAD")
    #expect(try machine.journal("set", "last", "mood=4").exitCode == 0)
  }

  @Test func `a file that the history cannot take is named, with a patch and without`() throws {
    try machine.shell(
      #"printf -- '---\nkind: checkin\ncompany: no\n---\n' > "\#(folder)/2026-03-04-n$(printf '\033')l.md""#
    )
    let words = "2026-03-04-n<U+001B>l.md' was left alone: other machines could not take its name"
    for command in [["check", "--fix"], ["check", "--diff"]] {
      let run = try machine.journal(command)
      #expect(run.errors.contains(words), "\(command)")
      #expect(!run.output.contains("+company"))
    }
    let pretty = try machine.journal("check", "--format", "pretty").output
    #expect(pretty.contains("put the value in quotes (by hand)"))
  }

  private var folder: String { String(entry.dropLast("/2026-03-04-q.md".count)) }

  /// Writes the entry by hand, and gives the id that git would know its bytes by.
  @discardableResult
  private func write(_ text: String) throws -> String {
    try machine.shell("printf -- '\(text)' > \(entry); git hash-object \(entry)").output
  }

  private func isInHistory(_ blob: String) throws -> Bool {
    let objects = try machine.shell("git -C journal rev-list --objects --all").output
    return objects.contains(blob.dropLast())
  }
}
