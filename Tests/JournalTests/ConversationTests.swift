import JournalFiles
import Testing

/// `journal new` at a terminal, as a person types.
struct ConversationTests {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--device", "laptop", "--no-input")
  }

  private func entry(_ kind: String) throws -> String {
    try machine.shell("cat journal/entries/2026/03/*\(kind)*").output
  }

  @Test func `A rejection is written from typed answers`() throws {
    let terminal = try machine.terminal("new", "rejection")
    try terminal.expect("Which job?           > ")
    terminal.send("Acme, data engineer\r")
    try terminal.expect("How far?             > ")
    terminal.send("fin\r")
    try terminal.expect("What happened?       > ")
    terminal.send("Three rounds, then two lines by mail.\r\r")
    try terminal.expect("Mood, 1 to 5         > ")
    terminal.send("2\r")
    try terminal.expect("Words (Tab)          > ")
    terminal.send("disap\t, relieved\r")
    try terminal.expect("Both can be true.")
    terminal.send("14\r")
    try terminal.expect("could know?")
    terminal.send("bath; Mia\r\r")
    try terminal.expect("Anything more? (Enter: enough)")
    terminal.send("\r")
    try terminal.expect("Saved 2026-03-06-rejection-")
    try terminal.expect("The learning part can wait.")
    #expect(try terminal.end() == .exited(0))
    #expect(
      try entry("rejection") == """
        ---
        kind: rejection
        date: 2026-03-06T19:30:00+01:00
        app: acme-data-engineer
        stage: final
        mood: 2
        emotions: [disappointed, relieved]
        forecast: 14
        ---

        ## What happened?

        Three rounds, then two lines by mail.

        ## One kind thing today, and who could know?

        bath; Mia

        """
    )
    #expect(try entry("application").contains("company: Acme\nrole: data engineer\n"))
  }

  @Test func `After Ctrl-C the next new goes on, and nothing typed is lost`() throws {
    let first = try machine.terminal("new", "rejection")
    try first.expect("Which job?           > ")
    first.send("Acme, analyst\r")
    try first.expect("How far?             > ")
    first.send("final\r")
    try first.expect("What happened?       > ")
    first.send("Two lines by mail.\r\r")
    try first.expect("Mood, 1 to 5         > ")
    first.send("\u{03}")
    #expect(try first.end() == .exited(130))
    #expect(try machine.journal("list", "--count").output == "0\n")

    let second = try machine.terminal("new")
    try second.expect("Go on with your rejection of 2026-03-06?")
    second.send("\r")
    try second.expect("Mood, 1 to 5         > ")
    second.send("2\r\r\r\r\r")
    try second.expect("Saved 2026-03-06-rejection-")
    #expect(try second.end() == .exited(0))
    let text = try entry("rejection")
    #expect(text.contains("app: acme-analyst\nstage: final\nmood: 2\n"))
    #expect(text.contains("Two lines by mail.\n"))
    #expect(try entry("application").contains("company: Acme\nrole: analyst\n"))
    #expect(try machine.shell("ls journal/.git/journal/drafts").output == "")
  }

  @Test func `An answer half typed when Ctrl-C comes is kept too`() throws {
    let first = try machine.terminal("new", "checkin")
    try first.expect("Mood, 1 to 5         > ")
    first.send("3\r\r")
    try first.expect("Where are you right now?")
    first.send("By the sea,\rwith the wind\u{03}")
    #expect(try first.end() == .exited(130))

    let second = try machine.terminal("new", "checkin")
    try second.expect("Go on with your checkin")
    second.send("\r")
    try second.expect("By the sea,\r\nwith the wind\r\n")
    second.send("\r")
    try second.expect("Wins")
    second.send("\r\r")
    #expect(try second.end() == .exited(0))
    #expect(try entry("checkin").contains("By the sea,\nwith the wind\n"))
  }

  @Test func `Going on in an entry keeps what came to it meanwhile`() throws {
    let path = try feedback()
    let terminal = try machine.terminal("new", "feedback_sort", "--entry", "2026-03-06-feedback")
    try terminal.expect("> ")
    try machine.shell("printf '\\nFrom the other machine.\\n' >> journal/\(path)")
    terminal.send("general\r")
    try terminal.expect("Which part do you recognise?")
    terminal.send("The thread.\r\r\u{04}")
    try terminal.expect("Saved 2026-03-06-feedback-")
    #expect(try terminal.end() == .exited(0))
    try expectBothKept()
  }

  @Test func `A draft that is gone on with days later reverts nothing`() throws {
    let path = try feedback()
    let first = try machine.terminal("new", "feedback_sort", "--entry", "2026-03-06-feedback")
    try first.expect("> ")
    first.send("general\r")
    try first.expect("Which part do you recognise?")
    first.send("The thread.\r\u{03}")
    #expect(try first.end() == .exited(130))
    try machine.shell("printf '\\nFrom the other machine.\\n' >> journal/\(path)")

    let second = try machine.terminal("new")
    try second.expect("Go on with your feedback_sort")
    second.send("\r")
    try second.expect("Which part do you recognise?")
    second.send("\u{04}")
    try second.expect("Saved 2026-03-06-feedback-")
    #expect(try second.end() == .exited(0))
    try expectBothKept()
  }

  /// An entry to go on in: its path.
  private func feedback() throws -> Substring {
    let run = try machine.journal("new", "feedback", "company=Acme", "app=acme", "--no-input")
    return try #require(run.output.split(separator: "\n").last)
  }

  private func expectBothKept() throws {
    let text = try entry("feedback")
    #expect(text.contains("quality: general\n"))
    #expect(text.contains("The thread.\n"))
    #expect(text.contains("From the other machine.\n"))
    #expect(try machine.shell("git -C journal status --porcelain").output == "")
    #expect(try machine.shell("ls journal/.git/journal/drafts").output == "")
  }

  @Test func `A line is edited with arrows, over letters of any width`() throws {
    let terminal = try machine.terminal("new", "checkin")
    try terminal.expect("Mood, 1 to 5         > ")
    terminal.send("3\r\r")
    try terminal.expect("Where are you right now?")
    terminal.send("面接 cafe\u{301}x\u{7F}\u{1B}[D\u{1B}[D\u{7F}o\r\r")
    try terminal.expect("Wins")
    terminal.send("\u{04}")
    #expect(try terminal.end() == .exited(0))
    #expect(try entry("checkin").contains("面接 cofe\u{301}\n"))
  }

  @Test func `Ctrl-E opens an answer in the editor`() throws {
    try machine.shell("printf '#!/bin/sh\\necho and on. >> $1\\n' > ed.sh; chmod +x ed.sh")
    machine.environment.values["EDITOR"] = machine.home + "/ed.sh"
    let terminal = try machine.terminal("new", "checkin", "mood=4", "emotions=calm")
    try terminal.expect("Where are you right now?")
    terminal.send("On \u{05}")
    try terminal.expect("Wins")
    terminal.send("\u{04}")
    #expect(try terminal.end() == .exited(0))
    #expect(try entry("checkin").contains("On\nand on.\n"))
  }

  @Test func `Pasted lines stay in one answer, empty ones too`() throws {
    let terminal = try machine.terminal("new", "checkin", "mood=4", "emotions=calm")
    try terminal.expect("Where are you right now?")
    terminal.send("\u{1B}[200~Dear Mia,\r\rthank you\u{1B}[201~.\r\r")
    try terminal.expect("Wins")
    terminal.send("\u{04}")
    #expect(try terminal.end() == .exited(0))
    #expect(try entry("checkin").contains("Dear Mia,\n\nthank you.\n"))
  }

  @Test func `The terminal is as before after Ctrl-C`() throws {
    let terminal = try machine.terminal("new", "checkin")
    try terminal.expect("Mood, 1 to 5")
    terminal.send("\u{03}")
    #expect(try terminal.end() == .exited(130))
    #expect(String(decoding: terminal.transcript, as: UTF8.self).contains("\u{1B}[?2004l"))
  }

  @Test func `A narrow terminal shows the question above its answer`() throws {
    let terminal = try machine.terminal("new", "checkin", columns: 30)
    try terminal.expect("Mood, 1 to 5\r\n")
    terminal.send("\u{03}")
    #expect(try terminal.end() == .exited(130))
  }
}
