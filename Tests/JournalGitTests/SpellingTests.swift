import JournalFiles
import Testing

@testable import JournalGit

/// Names that some systems spell with an accent of its own and all others with one character.
@Suite struct `Names in two spellings` {
  private static let tidy = "notes/caf\u{e9}.md"
  private static let apart = "notes/cafe\u{301}.md"

  @Test func `are spelled alike`() {
    let names = [
      ("cafe\u{301}.md", "caf\u{e9}.md"), ("e\u{323}\u{302}", "\u{1ec7}"), ("A\u{30a}", "\u{c5}"),
      ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"), ("\u{304b}\u{3099}", "\u{304c}"),
      ("caf\u{e9}.md", "caf\u{e9}.md"), ("x\u{301}", "x\u{301}"), ("plain.md", "plain.md"),
    ]
    for (name, spelled) in names { #expect(bytes(Spelling.tidy(name)) == bytes(spelled)) }
  }

  @Test(arguments: [false, true])
  func `become one when the folder is saved`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("Ba\u{308}r/" + Self.apart, "words\n")
    let result = try devices[0].sync()
    #expect(result.skipped.isEmpty)
    let renamed = ["B\u{e4}r", "B\u{e4}r/" + Self.tidy].map(bytes)
    #expect(result.renamed.map(bytes) == renamed)
    let message = CommitMessage(
      parsing: try git("log", "-1", "--format=%B", in: devices[0].root.path)
    )
    let said = message.trailers.filter { $0.key == "Renamed" }.map(\.value)
    #expect(said.map(bytes) == renamed)
    #expect(try devices[0].sync().renamed.isEmpty)
    try devices[1].sync()
    for device in devices {
      #expect(try names(device) == ["B\u{e4}r/" + Self.tidy, "a.md"].map(bytes))
      #expect(try device.root.text("B\u{e4}r/" + Self.tidy) == "words\n")
      #expect(try device.sync().exchange == .upToDate)
    }
  }

  @Test(arguments: [false, true])
  func `are one file when two devices made it apart`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write(Self.tidy, "desk\n")
    try devices[1].root.write(Self.apart, "phone\n")
    for device in devices + devices { try device.sync() }
    for device in devices {
      #expect(try names(device) == ["a.md", Self.tidy].map(bytes))
      #expect(try device.lines(of: Self.tidy) == ["desk", "phone"])
      #expect(try device.sync().exchange == .upToDate)
    }
  }

  @Test func `are left out where both lie in one folder`() throws {
    let hub = try Devices()
    let desk = try hub.device("desk")
    try desk.root.write(Self.tidy, "one\n")
    try desk.root.write(Self.apart, "other\n")
    let saved = try Repository(at: desk.root).save()
    #expect(saved.skipped.map { bytes($0.path) } == [bytes(Self.apart)])
    #expect(saved.skipped.map(\.reason) == [.twin])
    #expect(try names(desk) == [Self.tidy].map(bytes))
    #expect(try desk.root.text(Self.apart) == "other\n")
  }

  @Test func `are told by the status as a sync tells them`() throws {
    let desk = try Devices().device("desk")
    let folders = ["B\u{e4}r", "Ba\u{308}r"]
    for path in folders.map({ $0 + "/a.md" }) + [Self.tidy, Self.apart] {
      try desk.root.write(path, "words of \(path.utf8.count)\n")
    }
    for uncommitted in [2, 0] {
      let status = try Repository(at: desk.root).status()
      #expect(status.uncommitted.count == uncommitted)
      let saved = try Repository(at: desk.root).save()
      #expect(status.skipped.map { bytes($0.path) } == [bytes(folders[1]), bytes(Self.apart)])
      #expect(saved.skipped.map { bytes($0.path) } == status.skipped.map { bytes($0.path) })
      #expect(status.skipped.map(\.reason) == saved.skipped.map(\.reason))
    }
  }

  @Test func `that plain git committed are respelled in the same commit by every device`() throws {
    let hub = try Devices()
    let devices = try hub.sharing([Self.tidy: "a\n", "b.md": "b\n"], "desk", "laptop", "phone")
    let plain = try hub.folder.root("plain")
    try git("clone", "--quiet", hub.hub, plain.path, in: hub.folder.path)
    try git("config", "core.precomposeUnicode", "false", in: plain.path)
    try git("mv", Self.tidy, Self.apart, in: plain.path)
    try git("commit", "--quiet", "-m", "By hand", in: plain.path)
    try git("push", "--quiet", in: plain.path)
    try devices[2].root.write(Self.tidy, "a\nphone\n")
    for device in devices + devices { try device.sync() }
    let head = try devices[0].head
    for device in devices {
      #expect(try names(device) == ["b.md", Self.tidy].map(bytes))
      #expect(try git("status", "--porcelain", in: device.root.path) == "")
      #expect(try device.root.text(Self.tidy) == "a\nphone\n")
      #expect(try device.sync().exchange == .upToDate)
      #expect(try device.head == head)
    }
  }

  @Test func `stay as they are in the folder when nothing is saved`() throws {
    let hub = try Devices()
    let desk = try hub.device("desk")
    try desk.root.write(Self.apart, "words\n")
    let status = try Repository(at: desk.root).status()
    #expect(status.uncommitted.map(bytes) == [bytes(Self.apart)])
    #expect(try desk.root.text(Self.apart) == "words\n")
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// The names in the index, which must not differ from the tree's, in the order of their bytes.
  private func names(_ device: Device) throws -> [[UInt8]] {
    let names = try git("ls-tree", "-r", "-z", "--name-only", "HEAD", in: device.root.path)
    #expect(try bytes(git("ls-files", "-z", in: device.root.path)) == bytes(names))
    return names.split(separator: "\0").map { Array($0.utf8) }
  }
}
