import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `While a sync is under way` {
  /// Does something once, before a step.
  final class Interference: Sendable {
    private let isDone = Atomic(false)
    private let step: SyncStep
    private let act: @Sendable () throws -> Void

    init(before step: SyncStep, _ act: @escaping @Sendable () throws -> Void) {
      self.step = step
      self.act = act
    }

    func callAsFunction(_ current: SyncStep) {
      guard current == step, !isDone.exchange(true, ordering: .relaxed) else { return }
      do { try act() } catch { Issue.record(error) }
    }

    var happened: Bool { isDone.load(ordering: .relaxed) }
  }

  /// Two devices that both changed `a.md`; the second is about to sync.
  func meeting() throws -> (hub: Devices, devices: [Device]) {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[0].sync()
    try devices[1].root.write("a.md", "a\nphone\n")
    return (hub, devices)
  }

  /// The same after the second one's sync, with words that an editor wrote into the replaced file.
  func meetingWithOldFile() throws -> (hub: Devices, devices: [Device]) {
    let (hub, devices) = try meeting()
    try devices[1].sync()
    let root = devices[1].root
    let name = try #require(try root.names(in: ".git/journal/displaced").first?.name)
    try root.write(".git/journal/displaced/" + name, "a\nphone\nto the old file\n")
    return (hub, devices)
  }

  func sync(_ device: Device, _ interference: Interference) throws -> SyncResult {
    var journal = device.journal
    journal.before = { interference($0) }
    let result = try journal.run()
    #expect(interference.happened)
    return result
  }

  @Test(arguments: [SyncStep.vet, .merge, .keep, .pushMerge])
  func `another device may push first`(step: SyncStep) throws {
    let (hub, devices) = try meeting()
    let third = try hub.device("pad")
    try third.sync()
    try third.root.write("c.md", "c\n")
    let result = try sync(devices[1], Interference(before: step) { try third.sync() })
    #expect(result.exchange == .exchanged)
    for device in devices + [third] { try device.sync() }
    let expected = ["a.md": "a\ndesk\nphone\n", "b.md": "b\n", "c.md": "c\n"]
    #expect(try devices[0].files() == expected)
    try expectAgreement(devices + [third], hub)
  }

  @Test(arguments: [SyncStep.merge, .keep, .apply, .moveBranch, .updateIndex, .finish])
  func `an editor may save the very file`(step: SyncStep) throws {
    let (hub, devices) = try meeting()
    let root = devices[1].root
    let result = try sync(
      devices[1],
      Interference(before: step) {
        let text = try root.text("a.md") ?? ""
        try root.write("a.md", text + "typed meanwhile\n")
      }
    )
    #expect(result.exchange == .exchanged)
    let isEarly = [.merge, .keep, .apply].contains(step)
    #expect(result.savedMeanwhile == (isEarly ? ["a.md"] : []))
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].lines(of: "a.md") == ["a", "desk", "phone", "typed meanwhile"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [SyncStep.apply, .moveBranch])
  func `an editor may save a file that is about to go`(step: SyncStep) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.delete("a.md")
    try devices[0].sync()
    let root = devices[1].root
    _ = try sync(
      devices[1],
      Interference(before: step) { try root.write("a.md", "a\ntyped meanwhile\n") }
    )
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].root.text("a.md") == "a\ntyped meanwhile\n")
    try expectAgreement(devices, hub)
  }

  @Test func `an editor may make a file that is about to come`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("new.md", "desk\n")
    try devices[0].sync()
    let root = devices[1].root
    _ = try sync(
      devices[1],
      Interference(before: .apply) { try root.write("new.md", "phone\n") }
    )
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].root.text("new.md") == "desk\nphone\n")
    try expectAgreement(devices, hub)
  }

  @Test func `an editor may write to the file that was taken out from under it`() throws {
    let (hub, devices) = try meeting()
    try devices[1].sync()
    let root = devices[1].root
    let names = try root.names(in: ".git/journal/displaced")
    #expect(names.count == 1)
    let displaced = ".git/journal/displaced/" + (names.first?.name ?? "")
    try root.write(displaced, "a\nphone\nwritten to the old file\n")
    let result = try devices[1].sync()
    #expect(result.savedMeanwhile == ["a.md"])
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].lines(of: "a.md") == ["a", "desk", "phone", "written to the old file"])
    #expect(try root.names(in: ".git/journal/displaced").isEmpty)
    try expectAgreement(devices, hub)
  }

  /// No file is ever emptied to be written anew: a stop would leave half of it.
  @Test func `a file that a program has open stays whole`() throws {
    let (_, devices) = try meeting()
    let open = fopen(devices[1].root.path + "/a.md", "r")
    defer { fclose(open) }
    try devices[1].sync()
    #expect(try devices[1].lines(of: "a.md") == ["a", "desk", "phone"])
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = fread(&bytes, 1, bytes.count, open)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "a\nphone\n")
  }

  @Test func `a file that cannot be written keeps no other's words from being merged in`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[0].root.write("b.md", "b\ndesk\n")
    try devices[0].sync()
    let calls = StubbornCalls(refusing: "a.md")
    let root = try Root(at: devices[1].root.path, calls: calls)
    var journal = Device(name: "phone", root: root).journal
    let interference = Interference(before: .apply) {
      try root.write("b.md", "b\ntyped meanwhile\n")
    }
    journal.before = { interference($0) }
    #expect(throws: GitError.self) { try journal.run() }
    #expect(try devices[1].lines(of: "b.md") == ["b", "desk", "typed meanwhile"])
    let list = try #require(try root.text(".git/journal/displaced.list"))
    for name in try root.names(in: ".git/journal/displaced").map(\.name) {
      #expect(list.contains(name))
    }
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].root.text("a.md") == "a\ndesk\n")
    #expect(try devices[0].lines(of: "b.md") == ["b", "desk", "typed meanwhile"])
    try expectAgreement(devices, hub)
  }

  @Test func `words that were stored and not yet merged in survive a failure`() throws {
    let (hub, devices) = try meetingWithOldFile()
    let root = devices[1].root
    var journal = devices[1].journal
    journal.rules.merge = { [merge = journal.rules.merge] versions in
      // Nothing can take the place of a folder.
      try? root.delete("a.md")
      try? root.createFolders("a.md")
      return merge(versions)
    }
    #expect(throws: GitError.self) { try journal.run() }
    try root.removeFolder("a.md")
    try root.write("a.md", "a\ndesk\nphone\n")
    #expect(try devices[1].sync().savedMeanwhile == ["a.md"])
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].lines(of: "a.md") == ["a", "desk", "phone", "to the old file"])
    try expectAgreement(devices, hub)
  }

  @Test func `words in a displaced file of unknown origin come back as a file`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try device.root.write(".git/journal/displaced/zzz", "nobody knows these\n")
    try device.root.write(".git/journal/displaced/yyy", "a\n")
    let result = try device.sync()
    let id = Repository.blobID(of: Array("nobody knows these\n".utf8)).description.prefix(8)
    #expect(result.savedMeanwhile == ["recovered~\(id).md"])
    #expect(try device.files()["recovered~\(id).md"] == "nobody knows these\n")
  }

  @Test func `words in a file that was stopped between two names come back to where they were`()
    throws
  {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let folder = device.root.path
    let old = Repository.blobID(of: Array("a\n".utf8))
    // What git has an object of is not for that in a commit.
    _ = try git("hash-object", "-w", "--stdin", in: folder, input: "a\nsaved\n")
    try device.root.write(".git/journal/displaced/zzz~", "a\nsaved\n")
    try device.root.write(".git/journal/displaced.list", "zzz\t\(old)\t\(old)\t-\t0\ta.md\n")
    #expect(try device.sync().savedMeanwhile == ["a.md"])
    #expect(try device.files() == ["a.md": "a\nsaved\n"])
    #expect(try device.root.names(in: ".git/journal/displaced").map(\.name) != ["zzz~"])
  }

  @Test func `what came back once and was written on is not put in place again`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let id = Repository.blobID(of: Array("nobody knows these\n".utf8)).description.prefix(8)
    try device.root.write("recovered~\(id).md", "nobody knows these\nand more\n")
    try device.root.write(".git/journal/displaced/zzz", "nobody knows these\n")
    try device.root.write(".git/journal/displaced/empty", "")
    try device.sync()
    #expect(
      try device.files() == [
        "a.md": "a\n", "recovered~\(id).md": "nobody knows these\nand more\n",
      ]
    )
  }

  @Test(arguments: [SyncStep.fetch, .merge, .apply, .moveBranch, .updateIndex])
  func `the person's own git may commit`(step: SyncStep) throws {
    let (hub, devices) = try meeting()
    let root = devices[1].root
    let result = try sync(
      devices[1],
      Interference(before: step) {
        try root.write("c.md", "by hand\n")
        try git("add", "c.md", in: root.path)
        try git("commit", "-qm", "By hand", "--", "c.md", in: root.path)
      }
    )
    #expect(result.exchange == .exchanged)
    for device in devices + devices { try device.sync() }
    let expected = ["a.md": "a\ndesk\nphone\n", "b.md": "b\n", "c.md": "by hand\n"]
    #expect(try devices[0].files() == expected)
    try expectAgreement(devices, hub)
  }

  @Test func `another command may commit an entry`() throws {
    let (hub, devices) = try meeting()
    let root = devices[1].root
    let message = CommitMessage("Add an entry", command: "new", device: "phone")
    _ = try sync(
      devices[1],
      Interference(before: .pushMerge) {
        try root.write("c.md", "new\n")
        _ = try Repository(at: root).commit(paths: ["c.md"], message: message)
      }
    )
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].root.text("c.md") == "new\n")
    try expectAgreement(devices, hub)
  }
}
