import JournalFiles
import Testing

@testable import JournalGit

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
}
