import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `Two devices` {
  @Test func `share what either wrote`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk", "phone")
    #expect(try devices[1].files() == ["journal.yaml": "id: 1\n", "a.md": "a\n"])

    try devices[0].root.write("entries/desk.md", "desk\n")
    try devices[1].root.write("entries/phone.md", "phone\n")
    let first = try devices[0].sync()
    #expect(first.exchange == .exchanged)
    #expect(first.sent == [.init(path: "entries/desk.md", device: "desk")])
    #expect(first.received.isEmpty)
    let second = try devices[1].sync()
    #expect(second.sent == [.init(path: "entries/phone.md", device: "phone")])
    #expect(second.received == [.init(path: "entries/desk.md", device: "desk")])
    let third = try devices[0].sync()
    #expect(third.received == [.init(path: "entries/phone.md", device: "phone")])
    #expect(third.sent.isEmpty)
    try expectAgreement(devices, hub)
  }

  @Test func `have nothing to do the third time`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\nb\n")
    try devices[1].root.write("a.md", "a\nc\n")
    for device in devices + devices { try device.sync() }
    let head = try devices[0].head
    let before = try devices.map { try $0.root.status(of: "a.md") }
    for device in devices { #expect(try device.sync().exchange == .upToDate) }
    #expect(try devices[0].head == head)
    #expect(try devices.map { try $0.root.status(of: "a.md") } == before)
  }

  @Test func `both change one file, and the journal's merge decides`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "one\ntwo\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.write("a.md", "one\ntwo\nfrom the desk\n")
    try devices[1].root.write("a.md", "one\nfrom the phone\n")
    try devices[0].sync()
    let result = try devices[1].sync()
    #expect(result.joined == ["a.md"])
    try devices[0].sync()
    #expect(try devices[0].root.text("a.md") == "one\nfrom the desk\nfrom the phone\n")
    try expectAgreement(devices, hub)
    let message = try git("log", "-1", "--format=%an|%cn|%B", in: devices[0].root.path)
    #expect(
      message == """
        journal|journal|Bring two devices together

        1 entry joined.

        Journal-Merge: 1
        Joined: a.md

        """
    )
  }

  @Test func `keep a file that one edited and the other deleted`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
    try devices[0].root.delete("a.md")
    try devices[0].root.write("b.md", "b edited\n")
    try devices[1].root.write("a.md", "a edited\n")
    try devices[1].root.delete("b.md")
    try devices[0].sync()
    #expect(Set(try devices[1].sync().keptEdits) == ["a.md", "b.md"])
    try devices[0].sync()
    #expect(try devices[0].files() == ["a.md": "a edited\n", "b.md": "b edited\n"])
    try expectAgreement(devices, hub)
  }

  @Test func `delete what one deleted and nobody edited`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a/b/c.md": "c\n", "d.md": "d\n"], "desk", "phone")
    try devices[0].root.delete("a/b/c.md")
    try devices[1].root.write("e.md", "e\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[1].files() == ["d.md": "d\n", "e.md": "e\n"])
    #expect(try devices[1].root.kind(of: "a") == nil)
    try expectAgreement(devices, hub)
  }

  @Test func `let an edit follow a file that the other renamed`() throws {
    for renamer in [0, 1] {
      let hub = try Devices()
      let devices = try hub.sharing(["old.md": "words\n", "x.md": "x\n"], "desk", "phone")
      try devices[renamer].root.delete("old.md")
      try devices[renamer].root.write("folder/new.md", "words\n")
      try devices[1 - renamer].root.write("old.md", "words\nmore\n")
      for device in devices + devices { try device.sync() }
      #expect(try devices[0].files() == ["folder/new.md": "words\nmore\n", "x.md": "x\n"])
      try expectAgreement(devices, hub)
    }
  }

  @Test func `keep both a file and a folder of one name`() throws {
    for order in [[0, 1], [1, 0]] {
      let hub = try Devices()
      let devices = try hub.sharing(["x.md": "x\n"], "desk", "phone")
      try devices[order[0]].root.write("map.d", "a file\n")
      try devices[order[1]].root.write("map.d/legend.md", "in a folder\n")
      for device in devices + devices { try device.sync() }
      let id = Repository.blobID(of: Array("a file\n".utf8)).description.prefix(8)
      #expect(
        try devices[0].files() == [
          "x.md": "x\n", "map~\(id).d": "a file\n", "map.d/legend.md": "in a folder\n",
        ]
      )
      try expectAgreement(devices, hub)
    }
  }

  @Test func `keep two files whose names differ only in case`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["x.md": "x\n"], "desk", "phone")
    try devices[0].root.write("note.md", "lower\n")
    try devices[1].root.write("Note.md", "upper\n")
    for device in devices + devices { try device.sync() }
    let id = Repository.blobID(of: Array("upper\n".utf8)).description.prefix(4)
    #expect(
      try devices[0].files()
        == ["x.md": "x\n", "note.md": "lower\n", "Note-\(id).md": "upper\n"]
    )
    try expectAgreement(devices, hub)
  }

  @Test func `make the same commit of the same merge`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\nb\n")
    try devices[1].root.write("a.md", "a\nc\n")
    var commits: [Commit] = []
    let one = try Repository(at: devices[0].root)
    _ = try one.save()
    let two = try Repository(at: devices[1].root)
    _ = try two.save()
    try git("fetch", "--quiet", devices[1].root.path, "main:other", in: devices[0].root.path)
    try git("fetch", "--quiet", devices[0].root.path, "main:other", in: devices[1].root.path)
    for name in ["main", "other"] {
      commits.append(try one.read(#require(try one.reference("refs/heads/" + name))))
    }
    let bases = try one.mergeBases(commits[0].id, commits[1].id)
    let here = try one.merge(commits[0], commits[1], bases: bases, rules: .lines)
    let there = try two.merge(commits[1], commits[0], bases: bases, rules: .lines)
    #expect(here.commit == there.commit)
  }

  /// Each of two merged the other with plain git, when one had deleted a file.
  @Test(arguments: [true, false])
  func `keep what was restored after both had merged with plain git`(isFirst: Bool) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "f.md": "words\n"], "desk", "phone")
    let (desk, phone) = (devices[0].root, devices[1].root)
    func commit(_ root: Root) throws {
      try git("add", "-A", in: root.path)
      try git("commit", "--quiet", "-m", "By hand", in: root.path)
    }
    // Which of the two bases has the lower id is up to chance, but for this.
    var number = 0
    var heads: [String] = []
    try phone.delete("f.md")
    try commit(phone)
    repeat {
      number += 1
      try desk.write("b.md", "\(number)\n")
      try git("add", "-A", in: desk.path)
      try git(
        "commit",
        "--quiet",
        "-m",
        "By hand",
        number > 1 ? "--amend" : "--quiet",
        in: desk.path
      )
      heads = try [desk, phone].map { try git("rev-parse", "HEAD", in: $0.path) }
    } while (heads[0] < heads[1]) != isFirst
    for (one, other) in [(desk, phone), (phone, desk)] {
      try git("fetch", "--quiet", other.path, "main:met", in: one.path)
    }
    for root in [desk, phone] { try git("merge", "--quiet", "-m", "Both", "met", in: root.path) }
    try desk.write("f.md", "words\n")
    try phone.write("c.md", "c\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[1].files().keys.sorted() == ["a.md", "b.md", "c.md", "f.md"])
    try expectAgreement(devices, hub)
  }

  @Test func `take in what a phone's git app pushed`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk")
    try git("clone", "--quiet", hub.hub, "phone", in: hub.folder.path)
    let phone = try Root(at: hub.folder.path + "/phone")
    try phone.write("b.md", "b\n")
    try git("add", ".", in: phone.path)
    try git("commit", "--quiet", "-m", "From an app", in: phone.path)
    try git("push", "--quiet", in: phone.path)
    let result = try devices[0].sync()
    #expect(result.received == [.init(path: "b.md", device: "Test")])
    try expectAgreement(devices, hub)
  }

  @Test func `three devices agree after two syncs each`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone", "pad")
    for (number, device) in devices.enumerated() {
      try device.root.write("a.md", "a\n\(device.name)\n")
      try device.root.write("entries/\(number).md", "\(device.name)\n")
    }
    for device in devices + devices { try device.sync() }
    #expect(try devices[2].root.text("a.md") == "a\ndesk\npad\nphone\n")
    try expectAgreement(devices, hub)
  }
}

/// All devices, the hub and a plain clone hold the same, and git finds nothing wrong.
func expectAgreement(
  _ devices: [Device],
  _ hub: Devices,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let head = try git("rev-parse", "main", in: hub.hub)
  let clone = hub.folder.path + "/plain-clone"
  _ = try ChildProcess("rm", ["-rf", clone]).run()
  try git("clone", "--quiet", hub.hub, clone, in: hub.folder.path)
  let plain = try Device(name: "plain", root: Root(at: clone)).files()
  for device in devices {
    #expect(try device.head == head, "\(device.name)", sourceLocation: sourceLocation)
    #expect(try device.files() == plain, "\(device.name)", sourceLocation: sourceLocation)
    let status = try git("status", "--porcelain", in: device.root.path)
    #expect(status == "", "\(device.name)", sourceLocation: sourceLocation)
    let fsck = try git("fsck", "--no-dangling", "--strict", in: device.root.path)
    #expect(fsck == "", "\(device.name)", sourceLocation: sourceLocation)
  }
  let fsck = try git("fsck", "--no-dangling", "--strict", in: hub.hub)
  #expect(fsck == "", sourceLocation: sourceLocation)
}
