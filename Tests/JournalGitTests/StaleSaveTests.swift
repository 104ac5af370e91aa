import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `An editor that saves an old copy over what a sync brought` {
  /// The phone has synced what the desk wrote, while an editor there had `a.md` open without it.
  private func meeting() throws -> (Devices, [Device]) {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    for device in devices { try device.sync() }
    return (hub, devices)
  }

  private func expect(_ text: String, _ devices: [Device], _ hub: Devices) throws {
    for device in devices.reversed() + devices { try device.sync() }
    for device in devices { #expect(try device.root.text("a.md") == text) }
    try expectAgreement(devices, hub)
  }

  @Test func `takes nothing away, and is told`() throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\nphone\n")
    let result = try devices[1].sync()
    #expect(result.keptWords == ["a.md"])
    #expect(result.exchange == .exchanged)
    #expect(try git("log", "-1", "--format=%s", in: devices[1].root.path).hasPrefix("Keep what"))
    try expect("a\ndesk\nphone\n", devices, hub)
  }

  @Test func `takes nothing away, and is told, although what comes next is refused`() throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\nphone\n")
    let blob = try git("hash-object", "-w", "--stdin", in: hub.hub, input: "/etc/passwd")
    let tree = try git("mktree", in: hub.hub, input: "120000 blob \(blob)\tlink\n")
    let commit = try git("commit-tree", "-m", "Hostile", "-p", "main", tree, in: hub.hub)
    try git("update-ref", "refs/heads/main", commit, in: hub.hub)
    var result = SyncResult.begun
    let error = #expect(throws: GitError.self) { try devices[1].journal.run(telling: &result) }
    #expect(error?.code == .hostile)
    #expect(result.keptWords == ["a.md"])
    #expect(try devices[1].root.text("a.md") == "a\ndesk\nphone\n")
  }

  @Test func `takes nothing away when it goes on with the old copy`() throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\nphone\n")
    try devices[1].sync()
    try devices[1].root.write("a.md", "a\nphone\nmore\n")
    #expect(try devices[1].sync().keptWords == ["a.md"])
    try expect("a\nphone\ndesk\nmore\n", devices, hub)
  }

  @Test func `takes away what came when it saves the same text a second time`() throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\n")
    #expect(try devices[1].sync().keptWords == ["a.md"])
    #expect(try devices[1].root.text("a.md") == "a\ndesk\n")
    try devices[1].root.write("a.md", "a\n")
    #expect(try devices[1].sync().keptWords.isEmpty)
    try expect("a\n", devices, hub)
  }

  @Test func `takes nothing away of what came in two syncs`() throws {
    let (hub, devices) = try meeting()
    try devices[0].root.write("a.md", "a\ndesk\nagain\n")
    for device in devices { try device.sync() }
    try devices[1].root.write("a.md", "a\nphone\n")
    #expect(try devices[1].sync().keptWords == ["a.md"])
    try expect("a\nagain\ndesk\nphone\n", devices, hub)
  }

  @Test func `takes nothing away of the second when it knows the first`() throws {
    let (hub, devices) = try meeting()
    try devices[0].root.write("a.md", "a\ndesk\nagain\n")
    for device in devices { try device.sync() }
    try devices[1].root.write("a.md", "desk\nphone\n")
    #expect(try devices[1].sync().keptWords == ["a.md"])
    try expect("desk\nagain\nphone\n", devices, hub)
  }

  @Test(arguments: ["a\ndesk\nphone\n", "desk\n", "a\ndesk, and more\ndesk\n"])
  func `is not suspected where a word that came is in the text`(text: String) throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", text)
    #expect(try devices[1].sync().keptWords.isEmpty)
    try devices[1].root.write("a.md", "a\n")
    #expect(try devices[1].sync().keptWords.isEmpty)
    try expect("a\n", devices, hub)
  }

  @Test func `is not suspected where a person deletes words of this device`() throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("b.md", "b\nphone\n")
    try devices[1].sync()
    try devices[1].root.write("b.md", "b\n")
    #expect(try devices[1].sync().keptWords.isEmpty)
    try devices[1].root.delete("a.md")
    #expect(try devices[1].sync().keptWords.isEmpty)
    for device in devices { try device.sync() }
    #expect(try devices[0].files() == ["b.md": "b\n"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: ["history", "edit", "undo"])
  func `is not meant by a command that knew what it wrote`(command: String) throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\n")
    let message = CommitMessage("Put an older state back", command: command, device: "phone")
    _ = try Repository(at: devices[1].root).commit(paths: ["a.md"], message: message)
    #expect(try devices[1].sync().keptWords.isEmpty)
    try expect("a\n", devices, hub)
  }

  @Test func `takes nothing away when a command changes the old copy`() throws {
    let (hub, devices) = try meeting()
    let repository = try Repository(at: devices[1].root)
    try devices[1].root.write("a.md", "a\nphone\n")
    _ = try repository.keep([("a.md", Array("a\nphone\n".utf8))], device: "phone")
    try devices[1].root.write("a.md", "a\nphone\nset\n")
    let message = CommitMessage("Change 1 entry", command: "set", device: "phone")
    _ = try repository.commit(paths: ["a.md"], message: message)
    #expect(try devices[1].sync().keptWords == ["a.md"])
    try expect("a\ndesk\nphone\nset\n", devices, hub)
  }

  @Test(arguments: [SyncStep.push, .apply, .moveBranch, .updateIndex, .finish])
  func `takes nothing away when the sync is stopped over it`(step: SyncStep) throws {
    let (hub, devices) = try meeting()
    try devices[1].root.write("a.md", "a\nphone\n")
    // The step fails as a disk does, by what was put in the way of it.
    var journal = devices[1].journal
    journal.before = { [root = devices[1].root] current in
      if current == step { try? root.write(".git/HEAD", "nothing\n") }
    }
    _ = try? journal.run()
    try devices[1].root.write(".git/HEAD", "ref: refs/heads/main\n")
    try expect("a\ndesk\nphone\n", devices, hub)
  }

  /// As where a folder may not be written in: what came was never there to be saved over.
  @Test func `is not told of a file that could not be put in place`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[0].sync()
    var journal = devices[1].journal
    let way = devices[1].root.path + "/.git/journal/displaced"
    journal.before = { step in
      guard step == .apply else { return }
      _ = try? ChildProcess("sh", ["-c", "rm -rf \(way); touch \(way)"]).run()
    }
    #expect(throws: GitError.self) { try journal.run() }
    #expect(try devices[1].root.text("a.md") == "a\n")
    _ = try ChildProcess("rm", [way]).run()
    try devices[1].root.write("b.md", "b\nphone\n")
    _ = try devices[1].commit("b.md")
    #expect(try devices[1].sync().keptWords.isEmpty)
    try expect("a\ndesk\n", devices, hub)
  }
}
