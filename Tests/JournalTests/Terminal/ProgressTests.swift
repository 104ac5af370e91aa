import JournalFiles
import Testing

/// Who waits is told for what, on a terminal only.
@Suite struct `Progress` {
  private let machine: TestMachine

  init() throws {
    machine = try TestMachine()
    try machine.journal("init", "--no-input", "-q", "--remote", "ssh://slow.example/journal.git")
    try machine.folder.root().create("home/ssh", Array("#!/bin/sh\nsleep 1.5\nexit 1\n".utf8))
    try machine.run("chmod", "+x", "ssh")
    machine.environment.values["GIT_SSH_COMMAND"] = machine.home + "/ssh"
  }

  @Test func `is shown while a remote is slow, and erased`() throws {
    let terminal = try machine.terminal("sync")
    try terminal.expect("Talking to the remote …")
    try terminal.expect("\r\u{1B}[K")
    try terminal.expect("not exchanged")
    #expect(try terminal.end() == .exited(3))
  }

  @Test func `is not for pipes, nor for those who want silence`() throws {
    #expect(try !machine.journal("sync").errors.contains("Talking"))
    let terminal = try machine.terminal("sync", "--quiet")
    #expect(try terminal.end() == .exited(3))
    #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains("Talking"))
  }
}
