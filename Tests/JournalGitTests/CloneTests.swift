import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `Cloning a journal` {
  func sync(_ root: Root) -> Sync {
    Sync(root: root, rules: .lines, device: "pad", transport: Engine.tested.patient())
  }

  private func isBegun(_ root: Root, _ address: String) throws -> Bool {
    try Repository.isBegunClone(of: RedactedURL(address), at: root, rules: .lines)
  }

  @Test func `gives a device that syncs`() throws {
    let hub = try Devices()
    let first = try hub.sharing(["journal.yaml": "id: 1\n", "entries/a.md": "a\n"], "desk")[0]
    let root = try hub.folder.root("pad")
    let result = try sync(root).clone(from: RedactedURL(hub.hub))
    #expect(result.exchange == .exchanged)
    #expect(result.received.isEmpty)
    let device = Device(name: "pad", root: root)
    #expect(try device.files() == first.files())
    #expect(try root.status(of: "entries/a.md")?.mode == 0o600)
    try expectAgreement([first, device], hub)
    #expect(try Repository(at: root).status().behind == 0)
    #expect(try device.sync().exchange == .upToDate)
    #expect(try git("rev-parse", "--abbrev-ref", "@{upstream}", in: root.path) == "origin/main")
  }

  @Test(arguments: [SyncStep.fetch, .vet, .apply, .moveBranch, .updateIndex, .finish])
  func `goes on where it was stopped`(step: SyncStep) async throws {
    let hub = try Devices()
    let files = ["journal.yaml": "id: 1\n", "entries/a.md": "a\n"]
    let first = try hub.sharing(files, "desk")[0]
    let root = try hub.folder.root("pad")
    let (path, hubPath) = (root.path, hub.hub)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, hubPath = hubPath as String, step = step as SyncStep] in
      var journal = try Device(name: "pad", root: Root(at: path)).journal
      journal.before = { if $0 == step { kill(getpid(), SIGKILL) } }
      _ = try journal.clone(from: RedactedURL(hubPath))
    }
    #expect(try !isBegun(root, hub.folder.path + "/other"))
    try first.root.write("late.md", "l\n")
    try first.sync()
    _ = try sync(root).clone(from: RedactedURL(hub.hub))
    let device = Device(name: "pad", root: root)
    #expect(try device.files() == first.files())
    try expectAgreement([first, device], hub)
    #expect(try device.sync().exchange == .upToDate)
    #expect(try git("rev-list", "--count", "HEAD", in: path) == "2")
    #expect(try git("status", "--porcelain", in: path) == "")
  }

  @Test func `can be gone on with until all is done, and only while it holds just what came`()
    throws
  {
    let hub = try Devices()
    _ = try hub.sharing(["journal.yaml": "id: 1\n", "aux.md": "a\n"], "desk")
    let root = try hub.folder.root("pad")
    _ = try sync(root).clone(from: RedactedURL(hub.hub))
    #expect(try isBegun(root, hub.hub))
    try root.write("mine.md", "mine\n")
    #expect(try !isBegun(root, hub.hub))
    try git("add", "mine.md", in: root.path)
    try git("commit", "-q", "-m", "Mine", in: root.path)
    #expect(try !isBegun(root, hub.hub))
    try git("reset", "-q", "--hard", "HEAD~1", in: root.path)
    #expect(try isBegun(root, hub.hub))
    try Repository(at: root).endClone()
    #expect(try !isBegun(root, hub.hub))
  }

  @Test func `is not gone on with once the journal was synced as any other`() throws {
    let hub = try Devices()
    _ = try hub.sharing(["journal.yaml": "id: 1\n"], "desk")
    let root = try hub.folder.root("pad")
    _ = try sync(root).clone(from: RedactedURL(hub.hub))
    try root.write("mine.md", "mine\n")
    try Device(name: "pad", root: root).sync()
    #expect(try !isBegun(root, hub.hub))
  }

  @Test(arguments: [".DS_Store", ".a.md.swp", "mine.txt"])
  func `can be gone on with beside files that nobody expects a sync to take`(name: String) throws {
    let hub = try Devices()
    _ = try hub.sharing(["journal.yaml": "id: 1\n", ".gitignore": "*.txt\n"], "desk")
    let root = try hub.folder.root("pad")
    _ = try sync(root).clone(from: RedactedURL(hub.hub))
    try root.write(name, "x")
    #expect(try isBegun(root, hub.hub))
  }

  @Test func `where more lies there than what came is not taken for one that was stopped`() throws {
    let hub = try Devices()
    _ = try hub.sharing(["journal.yaml": "id: 1\n"], "desk")
    let root = try hub.folder.root("pad")
    try Repository.fresh(root).setRemote(RedactedURL(hub.hub))
    #expect(try isBegun(root, hub.hub))
    try root.write(".DS_Store", "x")
    #expect(try isBegun(root, hub.hub))
    try root.write("mine.md", "mine\n")
    #expect(try !isBegun(root, hub.hub))
  }

  @Test func `of a hub that is empty, or holds something else, leaves nothing behind`() throws {
    let hub = try Devices()
    let root = try hub.folder.root("pad")
    let address = try RedactedURL(hub.hub)
    let empty = #expect(throws: GitError.self) { try sync(root).clone(from: address) }
    #expect(
      empty?.description
        == "could not fetch the journal: there is none at '\(hub.hub)' yet; "
        + "'journal init --remote \(hub.hub)' begins one"
    )
    #expect(try root.names().isEmpty)

    _ = try hub.sharing(["readme.txt": "a\n"], "desk")
    let other = #expect(throws: GitError.self) { try sync(root).clone(from: address) }
    #expect(
      other?.description
        == "could not fetch the journal: there is none at '\(hub.hub)', only other files; "
        + "look at the address again"
    )
    #expect(try root.names().isEmpty)
  }

  @Test func `touches no repository that was there before`() throws {
    let hub = try Devices()
    let first = try hub.sharing(["journal.yaml": "id: 1\n"], "desk")[0]
    let head = try first.head
    #expect(throws: GitError.self) { try sync(first.root).clone(from: RedactedURL(hub.hub)) }
    #expect(try first.head == head)
  }

  @Test func `that fails leaves nothing behind`() throws {
    let hub = try Devices()
    let root = try hub.folder.root("pad")
    let away = try RedactedURL(hub.folder.path + "/nowhere.git")
    guard case .notExchanged(.failed(.unreachable)) = try sync(root).clone(from: away).exchange
    else {
      Issue.record("it was reached")
      return
    }
    #expect(try root.names().isEmpty)

    let tree = try git("mktree", in: hub.hub, input: "120000 blob \(try blob(hub))\tlink\n")
    let commit = try git("commit-tree", "-m", "Hostile", tree, in: hub.hub)
    try git("update-ref", "refs/heads/main", commit, in: hub.hub)
    let error = #expect(throws: GitError.self) {
      try sync(root).clone(from: RedactedURL(hub.hub))
    }
    #expect(error?.code == .hostile)
    #expect(try root.names().isEmpty)
  }

  private func blob(_ hub: Devices) throws -> String {
    try git("hash-object", "-w", "--stdin", in: hub.hub, input: "/etc/passwd")
  }

  @Test(arguments: [
    ("../hub.git", "/home/ada/../hub.git"), ("/srv/hub.git", "/srv/hub.git"),
    ("host:hub.git", "host:hub.git"), ("https://example.org/a", "https://example.org/a"),
  ])
  func `takes a relative path from where the person is`(address: String, from: String) throws {
    #expect(try RedactedURL(address).absolute(from: "/home/ada").address == from)
  }
}
