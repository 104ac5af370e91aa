import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `Vetting` {
  @Test(arguments: [
    ".git", ".GIT", ".Git", "git~1", "GIT~2", ".git.", ".git ", ".git::$INDEX_ALLOCATION",
    ".g\u{200C}it", ".gi\u{FE0F}t", ".gi\u{202E}t", ".gitmodules", ".GitModules", "gitmod~1", "..",
    ".", "", "a/b", "a\\b", "..\\b", String(repeating: "n", count: 201),
  ])
  func `refuses a name that could be taken for something else`(name: String) {
    #expect(!PathRules.isAllowed(name: name))
    var vetting = TreeVetting()
    #expect(throws: TreeVetting.Fault.name) { try vetting.enter([name], depth: 0) }
  }

  @Test(arguments: [
    "2026-03-01-checkin-k3f9.md", "journal.yaml", ".gitattributes", ".gitignore", ".editorconfig",
    "a~7f3a9c21.md", "digit", "caf\u{E9}.md", "日記.md", "a b.md", "git", ".github", "👩‍💻.md",
  ])
  func `allows the names that people give`(name: String) throws {
    #expect(PathRules.isAllowed(name: name))
    var vetting = TreeVetting()
    try vetting.enter([name], depth: 0)
  }

  @Test(arguments: [
    (0o120000, TreeVetting.Fault.link), (0o160000, .submodule), (0o100777, .mode(0o100777)),
    (0o020666, .mode(0o020666)), (0, .mode(0)),
  ])
  func `refuses what is neither a file nor a folder`(mode: Int, fault: TreeVetting.Fault) {
    #expect(throws: fault) { try TreeVetting().check(mode: UInt32(mode)) }
  }

  @Test func `refuses a name that is no text`() {
    var vetting = TreeVetting()
    #expect(throws: TreeVetting.Fault.name) { try vetting.enter([nil], depth: 0) }
  }

  @Test func `counts depth, entries and bytes`() throws {
    var vetting = TreeVetting()
    #expect(throws: TreeVetting.Fault.tooDeep) { try vetting.enter(["a"], depth: 17) }
    var limits = Limits()
    limits.entries = 3
    limits.total = 10
    limits.textFile = 8
    vetting = TreeVetting(limits: limits)
    try vetting.enter(["a", "b"], depth: 0)
    #expect(throws: TreeVetting.Fault.tooManyEntries) { try vetting.enter(["c", "d"], depth: 1) }
    #expect(throws: TreeVetting.Fault.tooLarge(8)) { try vetting.add("a.md", size: 9) }
    try vetting.add("a.md", size: 8)
    #expect(throws: TreeVetting.Fault.tooMuch) { try vetting.add("b.md", size: 8) }
  }

  /// Pushes a hand-made tree to the hub as a commit on top of what is there.
  private func push(_ lines: [String], to hub: Devices) throws {
    let tree = try git(
      "mktree",
      "--missing",
      in: hub.hub,
      input: lines.joined(separator: "\n") + "\n"
    )
    let commit = try git("commit-tree", "-p", "main", "-m", "Hostile", tree, in: hub.hub)
    try git("update-ref", "refs/heads/main", commit, in: hub.hub)
  }

  @Test(arguments: [
    "120000 blob BLOB\tlink", "120000 blob BLOB\tentries", "160000 commit COMMIT\tmodule",
    "100644 blob BLOB\t.gitmodules", "100644 blob BLOB\t.g\u{200C}it",
    "100644 blob BLOB\ta\\b", "100644 blob BLOB\t\"\\377\"", "040000 tree TREE\t.git",
    "040000 tree TREE\tgit~1",
  ])
  func `lets nothing of a hostile tree onto the disk`(line: String) throws {
    let hub = try Devices()
    let device = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk")[0]
    try device.root.write("mine.md", "mine\n")
    let blob = try git("hash-object", "-w", "--stdin", in: hub.hub, input: "/etc/passwd")
    let tree = try git("mktree", in: hub.hub, input: "100644 blob \(blob)\tx\n")
    let commit = try git("rev-parse", "main", in: hub.hub)
    let old = try git("ls-tree", "main", in: hub.hub)
    var hostile = line.replacing("BLOB", with: blob)
    hostile = hostile.replacing("TREE", with: tree).replacing("COMMIT", with: commit)
    try push(old.split(separator: "\n").map(String.init) + [hostile], to: hub)
    let names = try device.root.names().map(\.name)
    do {
      let exchange = try device.sync().exchange
      guard case .notExchanged(.failed(.damaged)) = exchange else {
        Issue.record("\(exchange)")
        return
      }
    } catch {
      #expect((error as? GitError)?.code == .hostile)
    }
    #expect(try device.root.names().map(\.name) == names)
    #expect(try git("show", "HEAD:mine.md", in: device.root.path) == "mine")
  }

  @Test func `names path and rule of what it refuses`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let blob = try git("hash-object", "-w", "--stdin", in: hub.hub, input: "/etc/passwd")
    try push(["120000 blob \(blob)\tlink"], to: hub)
    let error = #expect(throws: GitError.self) { try device.sync() }
    #expect(
      error?.description
        == "could not take what the remote holds: 'link' was refused: it is a symbolic link; "
        + "nothing of it was taken"
    )
  }
}
