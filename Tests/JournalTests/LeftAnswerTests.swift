import JournalFiles
import Testing

/// Words that were in the editor and nowhere else.
@Suite struct `An answer in the editor` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input")
    machine.environment.values["EDITOR"] = machine.home + "/ed.sh"
  }

  /// Opens an answer in an editor that is a script, in which the file is `$1`.
  private func edit(
    _ script: String,
    in arguments: String...,
    asked question: String,
    typing text: String = "Begun\u{05}"
  ) throws -> Pseudoterminal {
    try machine.folder.root().create("home/ed.sh", Array("#!/bin/sh\n\(script)\n".utf8))
    try machine.shell("chmod +x ed.sh")
    let terminal = try machine.terminal(arguments)
    try terminal.expect(question)
    terminal.send(text)
    return terminal
  }

  private func takeUpDraft(at terminal: Pseudoterminal) throws {
    try terminal.expect("Go on with your checkin of 2026-03-06?")
    terminal.send("\r")
    // What is typed before the next question reads is not for it.
    try terminal.expect("\u{1B}[?2004h")
    try terminal.expect("> ")
  }

  private func expectDraft() throws {
    let named = try machine.journal("doctor", "--offline").output
    #expect(named.contains("was left in the editor; 'journal new' offers it"))
    let terminal = try machine.terminal("new")
    try terminal.expect("What you were writing in the editor is kept as a draft.")
    try takeUpDraft(at: terminal)
    terminal.send("\u{04}")
    try terminal.expect("Saved 2026-03-06-checkin-")
    #expect(try terminal.end() == .exited(0))
    let entry = try machine.shell("cat journal/entries/*/*/*checkin*").output
    #expect(entry.contains("Begun\nand on in the editor.\n"))
    #expect(entry.components(of: "Begun") == 1)
    #expect(try machine.shell("ls journal/.git/journal/answers").output == "")
  }

  @Test func `is offered by new after a kill, with its draft`() throws {
    let terminal = try edit(
      "echo 'and on in the editor.' >> $1; kill -9 $PPID",
      in: "new",
      "checkin",
      "mood=4",
      "emotions=calm",
      asked: "Where are you right now?"
    )
    #expect(try terminal.end() != .exited(0))
    try expectDraft()
  }

  @Test func `is offered by new after a kill of log, too`() throws {
    let terminal = try edit(
      "echo 'and on in the editor.' >> $1; kill -9 $PPID",
      in: "log",
      asked: "One sentence?"
    )
    #expect(try terminal.end() != .exited(0))
    try expectDraft()
  }

  @Test func `is nobody else's while the editor has it`() throws {
    let journal = try machine.programFolder + "/journal"
    let terminal = try edit(
      "echo 'and on.' >> $1; \(journal) doctor --offline > doctor.txt; true",
      in: "log",
      asked: "One sentence?"
    )
    #expect(try terminal.end() == .exited(0))
    let named = try machine.shell("cat doctor.txt").output
    #expect(!named.isEmpty && !named.contains("was left in the editor"))
    let entry = try machine.shell("cat journal/entries/*/*/*checkin*").output
    #expect(entry.contains("Begun\nand on.\n"))
  }

  @Test func `stays there until it is kept`() throws {
    let terminal = try edit(
      "echo 'and on.' >> $1; rm -rf journal/.git/journal/drafts; touch journal/.git/journal/drafts",
      in: "new",
      "checkin",
      "mood=4",
      "emotions=calm",
      asked: "Where are you right now?"
    )
    #expect(try terminal.end() == .exited(2))
    #expect(
      try machine.shell("cat journal/.git/journal/answers/*.md").output == "Begun\nand on.\n"
    )
  }

  @Test func `that is no text stays after a kill, whatever is answered next`() throws {
    let terminal = try edit(
      "printf 'caf\\351\\n' > $1; kill -9 $PPID",
      in: "new",
      "checkin",
      "mood=4",
      "emotions=calm",
      asked: "Where are you right now?",
      typing: "First.\rBegun\u{05}"
    )
    #expect(try terminal.end() != .exited(0))
    let next = try machine.terminal("new")
    try next.expect("what was left in the editor stays as '.git/journal/answers/")
    try takeUpDraft(at: next)
    next.send("Anew.\r\u{03}")
    try next.expect("Kept as a draft")
    let kept = try machine.shell("cat journal/.git/journal/answers/* | od -An -tx1").output
    #expect(kept == " 63 61 66 e9 0a\n")
  }

  @Test func `that is no text stays as it was saved`() throws {
    let terminal = try edit(
      "printf 'caf\\351\\n' > $1",
      in: "log",
      asked: "One sentence?"
    )
    try terminal.expect("what was saved cannot be taken, it is not UTF-8; it is kept as '")
    try terminal.expect("go on here")
    terminal.send(" again.\r")
    #expect(try terminal.end() == .exited(0))
    let kept = try machine.shell("cat journal/.git/journal/answers/*.txt | od -An -tx1").output
    #expect(kept == " 63 61 66 e9 0a\n")
    #expect(
      try machine.shell("cat journal/entries/*/*/*checkin*").output.contains("Begun again.")
    )
  }
}

extension String {
  /// How often a text is in this one.
  fileprivate func components(of text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
