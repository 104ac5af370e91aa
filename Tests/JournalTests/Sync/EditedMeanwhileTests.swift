import JournalFiles
import Testing

/// An editor holds what it read; a sync may change the file below it.
@Suite struct `An entry that is open in the editor` {
  private let hub: Hub
  private let laptop: TestMachine
  private let desk: TestMachine
  private let path = "entries/2026/03/2026-03-01-open.md"

  init() throws {
    hub = try Hub(.path)
    laptop = try hub.machine()
    desk = try hub.machine()
    try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try laptop.write(
      "---\nkind: checkin\ndate: 2026-03-01\n---\n\nThe morning.\n\nThe noon.\n\nThe night.\n",
      to: path
    )
    try laptop.succeed("sync")
    try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    try desk.replace("The night.", "The deskword.", in: path)
    try desk.succeed("sync")
  }

  /// `journal edit` with an editor that is a script, in which the file is `$1`.
  @discardableResult
  private func edit(_ script: String) throws -> JournalRun {
    try laptop.folder.root().create("home/editor", Array("#!/bin/sh\n\(script)\n".utf8))
    try laptop.run("chmod", "+x", "editor")
    return try laptop.shell("EDITOR=./editor journal edit")
  }

  private func expectCommitted(_ text: String) throws {
    let entry = try laptop.run("cat", "journal/" + path)
    #expect(entry == "---\nkind: checkin\ndate: 2026-03-01\n---\n\n" + text)
    #expect(try laptop.run("git", "-C", "journal", "status", "--porcelain") == "")
  }

  @Test func `keeps what a sync brought, though the editor wrote its old copy over it`() throws {
    let run = try edit(
      "old=$(sed 's/The morning/The laptopword/' $1); journal sync -q; echo \"$old\" > $1"
    )
    #expect(run.exitCode == 0)
    #expect(run.errors == "It was changed elsewhere while you wrote; both changes are kept.\n")
    try expectCommitted("The laptopword.\n\nThe noon.\n\nThe deskword.\n")
  }

  @Test func `stays as an editor wrote it that had looked again`() throws {
    let run = try edit("journal sync -q; sed -i 's/The noon/The laptopword/' $1")
    #expect(run.errors == "")
    try expectCommitted("The morning.\n\nThe laptopword.\n\nThe deskword.\n")
  }

  @Test func `keeps what was typed into the file before it was opened`() throws {
    try laptop.replace("The noon.", "The handword.", in: path)
    let run = try edit("sed -i 's/The morning/The laptopword/' $1")
    #expect(run.errors == "")
    try expectCommitted("The laptopword.\n\nThe handword.\n\nThe night.\n")
  }

  @Test func `is in the history as the editor left it before anything takes its place`() throws {
    try desk.write("---\naaa: [\n---\n\nThe deskword.\n", to: path)
    try desk.succeed("sync")
    try edit("journal sync -q; printf -- '---\nzzz: [\n---\n\nThe laptopword.\n' > $1")
    let folder = try laptop.run("sh", "-c", "cat journal/entries/2026/03/*")
    #expect(folder.contains("laptopword") && folder.contains("deskword"))
    let subjects = try laptop.run("git", "-C", "journal", "log", "-2", "--format=%s")
    #expect(subjects == "Change 1 entry\nSave 1 file\n")
    let saved = try laptop.run("git", "-C", "journal", "show", "HEAD~1:" + path)
    #expect(saved.contains("laptopword"))
  }

  @Test func `has both versions of a passage that both changed`() throws {
    try edit("old=$(sed 's/The night/The laptopword/' $1); journal sync -q; echo \"$old\" > $1")
    let entry = try laptop.run("cat", "journal/" + path)
    #expect(entry.contains("laptopword") && entry.contains("deskword"))
    #expect(try laptop.run("git", "-C", "journal", "status", "--porcelain") == "")
  }
}
