import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// git takes a lock away again when it is done; one that is killed leaves it behind.
@Suite struct `A lock of git's that was left behind` {
  /// A device with a word that is not at the hub yet, and one that has sent one.
  private func meeting(_ engine: Engine) throws -> (Devices, [Device]) {
    let hub = try Devices(engine)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("desk.md", "desk\n")
    try devices[0].sync()
    try devices[1].root.write("phone.md", "phone\n")
    return (hub, devices)
  }

  private let all = ["a.md": "a\n", "desk.md": "desk\n", "phone.md": "phone\n"]

  @Test(arguments: Engine.both)
  func `on what only a sync writes is taken away`(engine: Engine) throws {
    let (hub, devices) = try meeting(engine)
    let root = devices[1].root
    for name in ["arriving", "outgoing", "pending", "incoming/origin", "last/origin"] {
      try root.write(".git/refs/journal/\(name).lock", "")
    }
    #expect(try devices[1].sync().exchange == .exchanged)
    #expect(root.lockFiles(below: ".git/refs").isEmpty)
    try devices[0].sync()
    #expect(try devices[0].files() == all)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: Engine.both)
  func `on what git knows of the remote is no obstacle, and stays its holder's`(
    engine: Engine
  ) throws {
    let (hub, devices) = try meeting(engine)
    let lock: RelativePath = ".git/refs/remotes/origin/main.lock"
    try devices[1].root.write(lock.string, "")
    #expect(try devices[1].sync().exchange == .exchanged)
    #expect(try devices[1].root.kind(of: lock) == .file)
    try devices[0].sync()
    #expect(try devices[0].files() == all)
    try devices[1].root.remove(lock)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: Engine.both)
  func `at the hub is waited for`(engine: Engine) throws {
    let (hub, devices) = try meeting(engine)
    let hubRoot = try Root(at: hub.hub, temporary: "tmp")
    try hubRoot.write("refs/heads/main.lock", "")
    var journal = devices[1].journal
    let rounds = Atomic(0)
    journal.pause = { _ in
      if rounds.add(1, ordering: .relaxed).newValue == 3 {
        try? hubRoot.delete("refs/heads/main.lock")
      }
    }
    #expect(try journal.run().exchange == .exchanged)
    #expect(rounds.load(ordering: .relaxed) == 3)
    try devices[0].sync()
    #expect(try devices[0].files() == all)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: Engine.both)
  func `at the hub is named when it stays, and nothing is lost`(engine: Engine) throws {
    let (hub, devices) = try meeting(engine)
    let hubRoot = try Root(at: hub.hub, temporary: "tmp")
    try hubRoot.write("refs/heads/main.lock", "")
    guard case .notExchanged(.failed(.locked(let file))) = try devices[1].sync().exchange else {
      Issue.record("not named")
      return
    }
    #expect(NamedFile.realPath(of: file)?.hasSuffix("hub.git/refs/heads/main.lock") == true)
    #expect(try LastSync(of: devices[1].root)?.outcome == .busy)
    #expect(try git("show", "HEAD:phone.md", in: devices[1].root.path) == "phone")
    unlink(file)
    for device in devices.reversed() { try device.sync() }
    #expect(try devices[0].files() == all)
    try expectAgreement(devices, hub)
  }

  @Test func `by a git that was killed alone is taken away at once`() throws {
    let (hub, devices) = try meeting(.git)
    let root = devices[1].root
    try devices[1].serve(fetching: "git-upload-pack", pushing: "kill -9 $PPID; true")
    try root.write(".git/refs/remotes/origin/main.lock", "")
    guard case .notExchanged(.failed(.unreachable(let words))) = try devices[1].sync().exchange
    else {
      Issue.record("no failure")
      return
    }
    #expect(words == "fatal: git was ended by signal 9")
    #expect(root.lockFiles(below: ".git/refs").isEmpty)
    try devices[1].serve(fetching: "git-upload-pack", pushing: "git-receive-pack")
    for device in devices.reversed() { try device.sync() }
    #expect(try devices[0].files() == all)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: ["", "0123456789012345678901234567890123456789\n"])
  func `is no worse than a broken reference that a power cut left of a fetch`(
    content: String
  ) throws {
    let (hub, devices) = try meeting(.git)
    try devices[1].root.write(".git/refs/journal/arriving", content)
    #expect(try devices[1].sync().exchange == .exchanged)
    #expect(try devices[1].root.kind(of: ".git/refs/journal/arriving") == nil)
    try devices[0].sync()
    try expectAgreement(devices, hub)
  }

  @Test func `is known to the doctor after an hour, here and at a hub that is a folder`() throws {
    let (hub, devices) = try meeting(.git)
    let places = [
      devices[1].root.path + "/.git/refs/remotes/origin/main.lock",
      devices[1].root.path + "/.git/index.lock", hub.hub + "/refs/heads/main.lock",
    ]
    for place in places { try NamedFile(place).write([]) }
    let repository = try Repository(at: devices[1].root)
    #expect(try repository.oldLocks().isEmpty)
    for place in places {
      _ = try ChildProcess("touch", ["-d", "2026-01-01T00:00:00", place]).run()
    }
    #expect(try repository.oldLocks().sorted() == places.sorted())
  }
}
