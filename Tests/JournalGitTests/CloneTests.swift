import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `Cloning a journal` {
  func sync(_ root: Root) -> Sync {
    Sync(root: root, rules: .lines, device: "pad", transport: Engine.tested.patient())
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
