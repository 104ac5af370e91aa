import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `Names that cannot stand beside each other` {
  @Test(arguments: [false, true])
  func `two folders that differ only in case become one on all devices`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("Notes/Deep/x.md", "desk\n")
    try devices[0].root.write("Notes/same.md", "same\n")
    try devices[1].root.write("notes/deep/x.md", "phone\n")
    try devices[1].root.write("notes/deep/y.md", "y\n")
    try devices[1].root.write("notes/same.md", "same\n")
    for device in devices + devices { try device.sync() }
    let id = Repository.blobID(of: Array("desk\n".utf8)).description.prefix(4)
    #expect(
      try devices[0].files() == [
        "a.md": "a\n", "notes/deep/x.md": "phone\n", "notes/deep/x-\(id).md": "desk\n",
        "notes/deep/y.md": "y\n", "notes/same.md": "same\n",
      ]
    )
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [false, true])
  func `a folder renamed in case meets a file that came to the old one`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["Notes/a.md": "a\n"], "desk", "phone")
    try devices[0].root.delete("Notes/a.md")
    try devices[0].root.removeFolder("Notes")
    try devices[0].root.write("notes/a.md", "a\n")
    try devices[1].root.write("Notes/b.md", "b\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].files() == ["notes/a.md": "a\n", "notes/b.md": "b\n"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [false, true])
  func `a file moves aside for a folder that differs only in case`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("Notes/b.md", "b\n")
    try devices[1].root.write("notes", "words\n")
    for device in devices + devices { try device.sync() }
    let id = Repository.blobID(of: Array("words\n".utf8)).description.prefix(8)
    #expect(
      try devices[0].files() == ["a.md": "a\n", "Notes/b.md": "b\n", "notes~\(id)": "words\n"]
    )
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [true, false])
  func `a file moved aside takes nobody's place`(isOlder: Bool) throws {
    let hub = try Devices()
    let id = Repository.blobID(of: Array("words\n".utf8))
    let names = Array(AsideNames(beside: "notes", "~", id).prefix(2))
    let written = [names[0]: "written on\n"]
    let files = ["a.md": "a\n"].merging(isOlder ? written : [:]) { $1 }
    let devices = try hub.sharing(files, "desk", "phone")
    try devices[0].root.write("Notes/b.md", "b\n")
    try devices[1].root.write("notes", "words\n")
    if !isOlder { try devices[1].root.write(names[0], "written on\n") }
    for device in devices + devices { try device.sync() }
    let moved = ["Notes/b.md": "b\n", names[0]: "written on\n", names[1]: "words\n"]
    #expect(try devices[0].files() == moved.merging(["a.md": "a\n"]) { $1 })
    try expectAgreement(devices, hub)
  }

  /// What the desk has as `img.jpg`, two others have as another thing under other spellings.
  @Test(arguments: [["IMG.JPG", "IMG.JPG"], ["Img.jpg", "IMG.JPG"]])
  func `a picture that two devices have stays beside another one of its name`(
    names: [String]
  ) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone", "tablet")
    try devices[0].root.write("img.jpg", "desk\n")
    for (device, name) in zip(devices.dropFirst(), names) { try device.root.write(name, "both\n") }
    for device in devices + devices {
      try device.sync()
      let tree = try git("ls-tree", "-r", "--name-only", "HEAD", in: device.root.path)
      let keys = tree.split(separator: "\n").map { PathRules.key(String($0)) }
      #expect(Set(keys).count == keys.count, "\(tree)")
    }
    #expect(try devices[0].files().values.sorted() == ["a\n", "both\n", "desk\n"])
    #expect(try devices[0].root.text("img.jpg") == "desk\n")
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [false, true])
  func `what is said of a file is said under the name that it has`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["Notes.md": "words\n"], "desk", "phone")
    try devices[0].root.delete("Notes.md")
    try devices[0].root.write("notes.md", "other\n")
    try devices[1].root.write("Notes.md", "words\nmore\n")
    for device in devices + devices { try device.sync() }
    let id = Repository.blobID(of: Array("words\nmore\n".utf8)).description.prefix(4)
    #expect(try devices[0].files() == ["notes.md": "other\n", "Notes-\(id).md": "words\nmore\n"])
    let log = try git("log", "--format=%B", in: devices[0].root.path)
    #expect(log.contains("Kept-Edit: Notes-\(id).md"))
    #expect(!log.contains("Kept-Edit: Notes.md"))
  }

  @Test(arguments: [("ΟΔΟΣ.md", "οδος.md"), ("Straße", "STRASSE"), ("ſ", "S"), ("É", "e\u{301}")])
  func `names that some file system folds to one have one key`(one: String, other: String) {
    #expect(PathRules.key(one) == PathRules.key(other))
  }

  @Test func `a name moved aside is none that could mean git's own folder`() throws {
    #expect(TreeMerge.aside("a/git.md", "~0b17c2de") == "a/git-0b17c2de.md")
    #expect(TreeMerge.aside("a/map.png", "~0b17c2de") == "a/map~0b17c2de.png")
  }

  @Test(arguments: [false, true])
  func `a new folder that differs only in case is left out and said`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["notes/a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("Notes/b.md", "b\n")
    let result = try devices[0].sync()
    #expect(result.skipped.map(\.path) == ["Notes/"])
    #expect(result.skipped.map(\.reason) == [.twin])
    #expect(try devices[1].sync().exchange == .upToDate)
  }

  @Test(arguments: [false, true])
  func `a new folder is synced beside an empty one that differs only in case`(ignoringCase: Bool)
    throws
  {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["Notes/a.md": "a\n"], "desk", "phone")
    try devices[0].root.delete("Notes/a.md")
    try devices[0].root.write("notes/b.md", "b\n")
    #expect(try devices[0].root.kind(of: "Notes") == .folder)
    let result = try devices[0].sync()
    #expect(result.skipped.isEmpty)
    try devices[1].sync()
    #expect(try devices[1].files() == ["notes/b.md": "b\n"])
    try devices[0].root.createFolders("NOTES")
    #expect(try devices[0].sync().skipped.isEmpty)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [
    "map.png", "map", "2026.a sentence with a full stop in it, long enough for one",
  ])
  func `a name moved aside keeps within the limit`(ending: String) {
    let long = String(repeating: "é", count: (200 - ending.utf8.count) / 2) + ending
    let path = TreeMerge.aside("folder/" + long, "~0b17c2de")
    #expect(path.hasPrefix("folder/é"))
    #expect(PathRules.isAllowed(path: path))
    #expect(path.contains("~0b17c2de"))
  }

  @Test func `what other devices would refuse is not sent`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    let root = devices[0].root
    _ = try ChildProcess("ln", ["-s", "/etc/passwd", root.path + "/link"]).run()
    try git("add", "link", in: root.path)
    try git("commit", "--quiet", "-m", "By hand", in: root.path)
    let error = #expect(throws: GitError.self) { try devices[0].sync() }
    #expect(
      error?.description
        == "could not send the journal: your other devices would refuse 'link': "
        + "it is a symbolic link; all is saved here"
    )
    #expect(try devices[1].sync().exchange == .upToDate)
  }

  @Test func `more than another device takes at once is not sent, and grown to it, said`() throws {
    let hub = try Devices()
    let desk = try hub.sharing(["a.txt": "12345"], "desk")[0]
    var journal = desk.journal
    journal.limits.total = 8
    try desk.root.write("b.txt", "123456789")
    let error = #expect(throws: GitError.self) { try journal.run() }
    #expect(
      error?.description
        == "could not send the journal: your other devices would refuse 'b.txt': all files "
        + "together are too large; 'limits: [total=BYTES]' allows more; all is saved here"
    )
    try desk.root.write("b.txt", "12345")
    let result = try journal.run()
    #expect(result.exchange == .exchanged)
    #expect(result.isTooLargeToClone)
  }

  @Test func `a merge that other devices would refuse is not sent`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[0].sync()
    try devices[1].root.write("a.md", "a\nphone\n")
    var journal = devices[1].journal
    journal.limits.total = 100
    journal.rules.merge = { _ in FileMerge(bytes: Array(repeating: 0x61, count: 101)) }
    let hubHead = try git("rev-parse", "main", in: hub.hub)
    let error = #expect(throws: GitError.self) { try journal.run() }
    #expect(error?.code == .unsendable)
    #expect(try git("rev-parse", "main", in: hub.hub) == hubHead)
  }
}
