import JournalFiles
import Testing

@testable import JournalGit

/// Names that plain git on one system commits, and that another one cannot have.
@Suite struct `An untidy name` {
  @Test(arguments: [
    ("aux.md", "aux-.md"), ("CON", "CON-"), ("com1.tar.gz", "com1-.tar.gz"),
    ("nul .txt", "nul -.txt"),
    ("lpt\u{b9}", "lpt\u{b9}-"), ("what now?.md", "what now-.md"),
    ("10:30 <a|b>.md", "10-30 -a-b-.md"),
    ("plan.", "plan-"), ("plan. .", "plan. -"), ("...", "..-"), ("a\u{1B}[31m.md", "a-[31m.md"),
    ("a\nb", "a-b"), ("a\u{7F}", "a-"), ("a\u{9B}b", "a-b"), ("a\u{202E}b", "a-b"),
    ("a\u{2028}b", "a-b"), ("cafe\u{301}.md", "caf\u{e9}.md"), ("cafe\u{301}?", "caf\u{e9}-"),
  ])
  func `has a tidy form`(name: String, tidy: String) {
    #expect(PathRules.tidy(name: name).map { Array($0.utf8) } == Array(tidy.utf8))
    #expect(PathRules.tidy(name: tidy).map { Array($0.utf8) } == Array(tidy.utf8))
  }

  @Test(arguments: [
    "2026-03-01-checkin-k3f9.md", "journal.yaml", ".gitattributes", "a~7f3a9c21.md", "auxiliary.md",
    "console", "comet.md", "com.md", "com10", "caf\u{E9}.md", "日記.md", "a b.md", "x\u{301}", "👩‍💻.md",
  ])
  func `is none of those that people give`(name: String) {
    #expect(PathRules.tidy(name: name) == name)
  }

  /// Commits a tree to the hub, as another tool may, on top of what is there.
  private func push(
    _ files: [(name: String, text: String)],
    mode: String = "100644",
    to hub: Devices
  )
    throws
  {
    var lines = try git("ls-tree", "-z", "main", in: hub.hub)
    for file in files {
      let blob = try git("hash-object", "-w", "--stdin", in: hub.hub, input: file.text)
      lines += "\(mode) blob \(blob)\t\(file.name)\0"
    }
    let tree = try git("mktree", "-z", in: hub.hub, input: lines)
    let commit = try git("commit-tree", "-p", "main", "-m", "By hand", tree, in: hub.hub)
    try git("update-ref", "refs/heads/main", commit, in: hub.hub)
  }

  private func names(_ device: Device) throws -> [String] {
    try git("ls-tree", "-r", "-z", "--name-only", "HEAD", in: device.root.path)
      .split(separator: "\0").map(String.init)
  }

  /// L15, and L11: the names of all devices are tidy and alike, and a third sync does nothing.
  private func expectTidy(_ devices: [Device], _ hub: Devices) throws {
    try expectAgreement(devices, hub)
    for device in devices {
      let names = try names(device)
      #expect(Set(names.map(PathRules.key)).count == names.count)
      for name in names.flatMap({ $0.split(separator: "/") }).map(String.init) {
        #expect(PathRules.tidy(name: name).map { Array($0.utf8) } == Array(name.utf8))
      }
      let head = try device.head
      #expect(try device.sync().exchange == .upToDate)
      #expect(try device.head == head)
    }
  }

  @Test(arguments: [
    ("aux.md", "aux-.md"), ("a\u{1B}[31m.md", "a-[31m.md"), ("plan.", "plan-"), ("a?b", "a-b"),
    ("JOURNAL.yaml", "JOURNAL-71af.yaml"), ("cafe\u{301}.md", "caf\u{e9}.md"),
  ])
  func `that comes gets the same other one on every device, and it is said`(
    name: String,
    tidy: String
  ) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["journal.yaml": "id: 1\n", "b.md": "b\n"], "desk", "phone")
    try push([(name, "words\n")], to: hub)
    try devices[1].root.write("mine.md", "mine\n")
    for device in devices {
      let result = try device.sync()
      if device.name == "desk" { #expect(result.renamed == [tidy]) }
    }
    try devices[0].sync()
    for device in devices {
      #expect(try device.root.text(tidy) == "words\n")
      #expect(try device.root.text("journal.yaml") == "id: 1\n")
    }
    let said = try git("log", "--all", "--format=%B", in: devices[1].root.path)
    #expect(said.contains("Renamed: \(tidy)"))
    try expectTidy(devices, hub)
  }

  @Test func `that meets its tidy form, or a folder, keeps its bytes under another one`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["aux-.md": "old\n", "dir/x.md": "x\n"], "desk", "phone")
    let twins = [
      ("aux.md", "new\n"), ("AUX-.md", "third\n"), ("Aux-.md", "third\n"), ("Dir", "d\n"),
    ]
    try push(twins, to: hub)
    for device in devices + devices { try device.sync() }
    #expect(try Set(devices[0].files().values) == ["old\n", "new\n", "third\n", "x\n", "d\n"])
    #expect(try devices[0].root.text("aux-.md") == "old\n")
    #expect(try devices[0].root.text("dir/x.md") == "x\n")
    #expect(try devices[0].files().count == 5)
    try expectTidy(devices, hub)
  }

  @Test func `of a folder is another one's, and both become one`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["notes/a.md": "a\n", "notes/deep/b.md": "b\n"], "desk", "phone")
    let plain = try hub.folder.root("plain")
    try git("clone", "--quiet", hub.hub, plain.path, in: hub.folder.path)
    try plain.write("Notes/A.md", "other\n")
    try plain.write("Notes/Deep/c.md", "c\n")
    try git("add", "-A", in: plain.path)
    try git("commit", "--quiet", "-m", "By hand", in: plain.path)
    try git("push", "--quiet", in: plain.path)
    for device in devices + devices { try device.sync() }
    let id = Repository.blobID(of: Array("other\n".utf8)).description.prefix(4)
    #expect(
      try devices[1].files() == [
        "notes/a.md": "a\n", "notes/A-\(id).md": "other\n", "notes/deep/b.md": "b\n",
        "notes/deep/c.md": "c\n",
      ]
    )
    try expectTidy(devices, hub)
  }

  @Test func `that was committed here by plain git is another before it is sent`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["note.md": "a\n"], "desk", "phone")
    let root = devices[0].root
    try root.write("Note.md", "twin\n")
    try root.write("aux.md", "aux\n")
    try git("add", "-A", in: root.path)
    try git("commit", "--quiet", "-m", "By hand", in: root.path)
    let id = Repository.blobID(of: Array("twin\n".utf8)).description.prefix(4)
    let result = try devices[0].sync()
    #expect(result.exchange == .exchanged)
    #expect(result.skipped.isEmpty)
    #expect(result.renamed.sorted() == ["Note-\(id).md", "aux-.md"])
    #expect(try root.text("Note-\(id).md") == "twin\n")
    #expect(
      try root.names().map(\.name).sorted() == [".git", "Note-\(id).md", "aux-.md", "note.md"]
    )
    try devices[1].sync()
    try expectTidy(devices, hub)
  }

  @Test func `with a control character, committed by plain git, stays beside its new one`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["note.md": "a\n"], "desk", "phone")
    let path = devices[0].root.path
    _ = try ChildProcess(
      "sh",
      ["-c", "printf 'words\\n' > \"$(printf 'a\\033b.md')\""],
      workingFolder: path
    )
    .run()
    try git("add", "-A", in: path)
    try git("commit", "--quiet", "-m", "By hand", in: path)
    for device in devices + devices { try device.sync() }
    #expect(try devices[1].files() == ["note.md": "a\n", "a-b.md": "words\n"])
    #expect(try devices[0].sync().skipped.map(\.reason) == [.unsafeName])
    #expect(try devices[0].head == devices[1].head)
  }

  @Test func `is followed by what another device wrote under it`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["journal.yaml": "id: 1\n"], "desk", "phone")
    let plain = try hub.folder.root("plain")
    try git("clone", "--quiet", hub.hub, plain.path, in: hub.folder.path)
    try plain.write("aux.md", "one\ntwo\n")
    try git("add", "-A", in: plain.path)
    try git("commit", "--quiet", "-m", "By hand", in: plain.path)
    try git("push", "--quiet", in: plain.path)
    for device in devices { try device.sync() }
    try plain.write("aux.md", "one\ntwo\nplain\n")
    try git("commit", "--quiet", "-a", "-m", "By hand", in: plain.path)
    try git("pull", "--quiet", "--no-rebase", "-X", "no-renames", in: plain.path)
    try git("push", "--quiet", in: plain.path)
    try devices[0].root.write("aux-.md", "desk\none\ntwo\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].lines(of: "aux-.md").contains("desk"))
    #expect(try devices[0].files().values.joined().contains("plain"))
    try expectTidy(devices, hub)
  }

  @Test func `is not all that is reset: a page is no program`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["journal.yaml": "id: 1\n"], "desk", "phone")
    try push([("page.md", "words\n"), ("tool.sh", "true\n")], mode: "100755", to: hub)
    for device in devices + devices { try device.sync() }
    let modes = try git("ls-tree", "HEAD", in: devices[1].root.path).split(separator: "\n")
    #expect(modes.contains { $0.hasPrefix("100644") && $0.hasSuffix("page.md") })
    #expect(modes.contains { $0.hasPrefix("100755") && $0.hasSuffix("tool.sh") })
    #expect(try devices[0].head == devices[1].head)
  }
}
