import JournalFiles
import Testing

@testable import JournalGit

/// Histories with objects that `git fsck` complains about, as old or foreign programs wrote them.
@Suite struct `An engine with a hub of faulty history` {
  static let now = "1772000000 +0000"
  static let harmless = [
    "author Ada <a@example.org> 1772000000 +051800", "author Ada <a@example.org>\(now)",
    "author <a@example.org> \(now)", "author Ada <a@example.org> 0\(now)",
    "author Ada <a@example.org> \(now)\nauthor Bob <b@example.org> \(now)",
  ]

  private func object(_ kind: String, _ bytes: [UInt8], at hub: Devices) throws -> String {
    let arguments = ["hash-object", "-w", "--literally", "-t", kind, "--stdin"]
    let run = try ChildProcess("git", arguments, workingFolder: hub.hub, input: bytes).run()
    try #require(run.succeeded)
    return String(decoding: run.output.dropLast(), as: UTF8.self)
  }

  private func commit(_ author: String, _ tree: String, at hub: Devices) throws -> String {
    let parent = try git("rev-parse", "main", in: hub.hub)
    let rest = "committer Ada <a@example.org> \(Self.now)\n\nBy an old program\n"
    let text = "tree \(tree)\nparent \(parent)\n\(author)\n\(rest)"
    return try object("commit", Array(text.utf8), at: hub)
  }

  private func entry(_ mode: String, _ name: String, of path: String, at hub: Devices) throws
    -> [UInt8]
  {
    let id = try #require(ObjectID(git("rev-parse", path, in: hub.hub)))
    return Array("\(mode) \(name)\0".utf8) + withUnsafeBytes(of: id.raw) { Array($0) }
  }

  /// Two devices that share two files, one of them with words that are not at the hub yet.
  private func meeting(_ engine: Engine) throws -> (Devices, [Device]) {
    let hub = try Devices(engine)
    let devices = try hub.sharing(["a.md": "a\n", "b/c.md": "c\n"], "desk", "phone")
    try devices[0].root.write("mine.md", "mine\n")
    return (hub, devices)
  }

  @Test(arguments: Engine.both, harmless)
  func `takes what hurts nobody`(engine: Engine, author: String) throws {
    let (hub, devices) = try meeting(engine)
    let tree = try git("rev-parse", "main^{tree}", in: hub.hub)
    let old = try commit(author, tree, at: hub)
    try git("update-ref", "refs/heads/main", old, in: hub.hub)
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    #expect(try devices[1].files() == ["a.md": "a\n", "b/c.md": "c\n", "mine.md": "mine\n"])
  }

  @Test(arguments: Engine.both)
  func `takes modes as old programs wrote them`(engine: Engine) throws {
    let (hub, devices) = try meeting(engine)
    let tree =
      try entry("100664", "a.md", of: "main:a.md", at: hub)
      + entry("040000", "b", of: "main:b", at: hub)
    let old = try commit(
      "author Ada <a@example.org> \(Self.now)",
      object("tree", tree, at: hub),
      at: hub
    )
    try git("update-ref", "refs/heads/main", old, in: hub.hub)
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    #expect(try devices[1].files() == ["a.md": "a\n", "b/c.md": "c\n", "mine.md": "mine\n"])
  }

  @Test(arguments: Engine.both, ["no mail address", "no order", "one name twice", "a lost file"])
  func `refuses what cannot be read, and loses nothing`(engine: Engine, fault: String) throws {
    let (hub, devices) = try meeting(engine)
    let before = try git("rev-parse", "main", in: hub.hub)
    let (a, b) = (
      try entry("100644", "a.md", of: "main:a.md", at: hub),
      try entry("40000", "b", of: "main:b", at: hub)
    )
    let tree =
      switch fault {
      case "no order": b + a
      case "one name twice": a + a + b
      case "a lost file": a + b + Array("100644 c.md\0".utf8) + Array(repeating: 0x12, count: 20)
      default: a + b
      }
    let author = fault == "no mail address" ? "Ada" : "Ada <a@example.org>"
    let broken = try commit(
      "author \(author) \(Self.now)",
      object("tree", tree, at: hub),
      at: hub
    )
    try git("update-ref", "refs/heads/main", broken, in: hub.hub)
    guard case .notExchanged(.failed(.damaged(let words))) = try devices[0].sync().exchange else {
      Issue.record("not refused")
      return
    }
    #expect(!words.isEmpty && !words.contains("objects:"), "\(words)")
    #expect(try git("show", "HEAD:mine.md", in: devices[0].root.path) == "mine")
    #expect(try devices[0].files() == ["a.md": "a\n", "b/c.md": "c\n", "mine.md": "mine\n"])
    try git("update-ref", "refs/heads/main", before, in: hub.hub)
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    for device in devices {
      #expect(try device.head == git("rev-parse", "main", in: hub.hub))
      #expect(try device.files() == ["a.md": "a\n", "b/c.md": "c\n", "mine.md": "mine\n"])
    }
  }
}
