import JournalFiles
import Testing

/// Small slips while writing that are told, or refused.
@Suite struct `Careful writing` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
  }

  @Test func `asks whether a year is right that is far away`() throws {
    let far = try machine.journal("log", "3", "date=2036-03-04")
    #expect(far.exitCode == 0)
    #expect(far.errors.contains("2036-03-04 is more than a year away; is the year right?"))
    let near = try machine.journal("log", "3", "date=2027-03-06")
    #expect(!near.errors.contains("away"))
    let set = try machine.journal("set", "last", "date=2037-03-04")
    #expect(set.errors.contains("2037-03-04 is more than a year away; is the year right?"))
    try machine.journal("log", "3")
    machine.environment.values["EDITOR"] = "sed -i s/2026-/2036-/"
    #expect(try machine.journal("edit", "2026").errors.contains("more than a year away"))
  }

  @Test func `waits for no input that never comes`() throws {
    let run = try machine.shell("sleep 20 | (journal log 3 --no-input; echo $? >code) ; cat code")
    #expect(run.output == "2\n")
    #expect(run.errors.contains("standard input is open and nothing comes, so nothing was saved"))
    #expect(try machine.journal("list", "--count").output == "0\n")
  }

  @Test func `waits for input that comes late`() throws {
    let run = try machine.shell("(sleep 1; echo late) | journal log 3 --no-input")
    #expect(run.exitCode == 0)
    #expect(try machine.shell("cat journal/entries/*/*/*").output.contains("late\n"))
  }

  @Test func `names a body's file as it was typed`() throws {
    let missing = try machine.journal("new", "checkin", "--body", "/nowhere/note.txt")
    #expect(missing.exitCode == 2)
    #expect(
      missing.errors == "journal: there is no file '/nowhere/note.txt'; nothing was saved\n"
    )
    let folder = try machine.journal("new", "checkin", "--body", "../home")
    #expect(folder.errors == "journal: could not read '../home': it is not a regular file\n")
  }

  @Test func `keeps a summary whose end marker is lost`() throws {
    try machine.journal("log", "3", "calm")
    try machine.journal("summary", "--write")
    try machine.shell("sed -i '/journal:end-summary/d' journal/summaries/2026-03.md")
    let before = try machine.shell("cat journal/summaries/2026-03.md").output
    let run = try machine.journal("summary", "--write")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("'summaries/2026-03.md' has lost the end of the generated part"))
    #expect(try machine.shell("cat journal/summaries/2026-03.md").output == before)
  }

  @Test func `has settings in no folder that is relative`() throws {
    machine.environment.values["XDG_CONFIG_HOME"] = nil
    machine.environment.values["HOME"] = "relative"
    let run = try machine.journal("init", "--no-input")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("no $HOME names a folder; name one: 'journal init DIR'"))
    #expect(try machine.shell("ls \(machine.home)/relative 2>/dev/null").output == "")
  }
}
