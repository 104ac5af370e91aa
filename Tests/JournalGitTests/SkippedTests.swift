import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `A file that is left out` {
  @Test func `is told once, and again in the status`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    _ = try ChildProcess("mkfifo", [device.root.path + "/pipe.md"]).run()
    _ = try ChildProcess("ln", ["-s", "a.md", device.root.path + "/link.md"]).run()
    let first = try device.sync()
    #expect(first.newlySkipped.map(\.path) == ["link.md", "pipe.md"])
    let second = try device.sync()
    #expect(second.newlySkipped.isEmpty)
    #expect(second.skipped.map(\.path) == ["link.md", "pipe.md"])
    let status = try Repository(at: device.root).status()
    #expect(status.skipped.map(\.reason) == [.link, .special])

    try device.root.remove("pipe.md")
    #expect(try device.sync().newlySkipped.isEmpty)
    _ = try ChildProcess("mkfifo", [device.root.path + "/pipe.md"]).run()
    #expect(try device.sync().newlySkipped.map(\.path) == ["pipe.md"])
  }

  @Test func `that nobody wants is never told`() throws {
    let hub = try Devices()
    let device = try hub.sharing([".gitignore": "*.log\n", "a.md": "a\n"], "desk")[0]
    try device.root.write("x.log", "x\n")
    #expect(try device.sync().newlySkipped.isEmpty)
    #expect(try device.root.kind(of: ".git/journal/skipped") == nil)
  }

  /// What lies on the phone, and is nothing of a sync's.
  @Test(arguments: [
    ("private/diary.md", Skipped.Reason.ignored), ("notes.log", .ignored), (".DS_Store", .leftover),
    ("large.txt", .tooLarge(100)), ("repository/a.md", .nestedRepository),
  ])
  func `sends nothing of a file that it leaves out where another one comes`(
    path: String,
    reason: Skipped.Reason
  ) throws {
    let hub = try Devices()
    var devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    devices[1].limits.attachment = 100
    let (desk, phone) = (devices[0].root, devices[1].root)
    try phone.write(".git/info/exclude", "private/\n*.log\n")
    if reason == .nestedRepository { try phone.write("repository/.git/HEAD", "ref\n") }
    let words = String(repeating: "the phone's own\n", count: 10)
    try phone.write(path, words)
    try desk.write(path, "desk\n")
    if reason == .leftover {
      try git("add", "-f", path, in: desk.path)
      try git("commit", "-qm", "By hand", in: desk.path)
    }
    try devices[0].sync()
    let result = try devices[1].sync()
    let moved = try #require(result.movedAside.first)
    #expect(result.movedAside == [.init(path: path, name: moved.name, reason: reason)])
    #expect(try phone.text(path) == "desk\n")
    #expect(try phone.text(moved.name) == words)
    for device in devices.reversed() + devices { try device.sync() }
    #expect(try devices[0].files() == ["a.md": "a\n", path: "desk\n"])
    #expect(try phone.text(moved.name) == words)
    #expect(try !git("rev-list", "--objects", "--all", in: hub.hub).contains(moved.name))
  }

  @Test func `leaves a file alone that it leaves out and that is as the one which comes`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[1].root.write(".git/info/exclude", "*.log\n")
    for device in devices { try device.root.write("notes.log", "the same\n") }
    for device in devices { #expect(try device.sync().movedAside.isEmpty) }
    #expect(try devices[1].files() == ["a.md": "a\n", "notes.log": "the same\n"])
  }

  @Test(arguments: ["desk\n", nil])
  func `gives a file that cannot be read another name when a change of it comes`(
    change: String?
  ) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    let (desk, phone) = (devices[0].root, devices[1].root)
    try phone.write("a.md", "a\nphone\n")
    if let change { try desk.write("a.md", change) } else { try desk.delete("a.md") }
    try devices[0].sync()
    let calls = StubbornCalls { call, name throws(ErrorNumber) in
      if call == .open, name == "a.md" { throw ErrorNumber(EACCES) }
    }
    var locked = devices[1]
    locked.root = try Root(at: phone.path, calls: calls)
    let result = try locked.sync()
    #expect(result.exchange == .exchanged)
    #expect(result.skipped.contains(Skipped("a.md", .unreadable)))
    let moved = try #require(result.movedAside.first)
    #expect(moved.reason == .unreadable)
    #expect(try phone.text("a.md") == change)
    #expect(try phone.text(moved.name) == "a\nphone\n")
    for device in devices.reversed() + devices { try device.sync() }
    #expect(try devices[0].root.text(moved.name) == "a\nphone\n")
    try expectAgreement(devices, hub)
  }

  @Test func `names a replaced file that cannot be read, and goes on`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    let (desk, phone) = (devices[0], devices[1])
    try phone.root.write("a.md", "a\nphone\n")
    for device in [phone, desk] { try device.sync() }
    let lying = try #require(try desk.root.names(in: DisplacedFiles.folder).first).name
    let path = DisplacedFiles.folder.string + "/" + lying
    try desk.root.write(path, "a\nwritten later\n")
    try desk.root.write("b.md", "b\nmore\n")
    let calls = StubbornCalls { call, name throws(ErrorNumber) in
      if call == .open, name == lying { throw ErrorNumber(EACCES) }
    }
    var locked = desk
    locked.root = try Root(at: desk.root.path, calls: calls)
    for _ in 0..<2 {
      #expect(try locked.sync().skipped == [Skipped(path, .displaced("a.md"))])
      try phone.sync()
      #expect(try phone.root.text("b.md") == "b\nmore\n")
    }
    #expect(try desk.sync().savedMeanwhile == ["a.md"])
    #expect(try desk.lines(of: "a.md") == ["a", "phone", "written later"])
  }
}
