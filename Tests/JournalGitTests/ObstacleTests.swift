import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `A sync that meets an obstacle` {
  @Test func `saves the words when there is no remote`() throws {
    let folder = TestFolder()
    let root = try folder.root("journal")
    _ = try Repository.fresh(root)
    try root.write("a.md", "a\n")
    #expect(try Device(name: "desk", root: root).sync().exchange == .noRemote)
    #expect(try git("show", "HEAD:a.md", in: root.path) == "a")
  }

  /// What lies on the phone, not synced, where a file or a folder of the desk's comes.
  @Test(arguments: [
    ("ln -s elsewhere cv.pdf", "cv.pdf"), ("mkdir cv.pdf; touch cv.pdf/.DS_Store", "cv.pdf"),
    ("ln -s elsewhere d", "d/a.md"), ("mkfifo d", "d/a.md"),
    ("mkdir -p d; ln -s ../elsewhere d/e", "d/e/a.md"),
  ])
  func `gives what lies in the way another name and says so`(command: String, path: String) throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    let phone = devices[1].root
    _ = try ChildProcess("sh", ["-ec", command], workingFolder: phone.path).run()
    try devices[0].root.write(path, "words\n")
    try phone.write("b.md", "b\n")
    try devices[0].sync()
    let result = try devices[1].sync()
    #expect(result.movedAside.count == 1)
    let moved = try #require(result.movedAside.first)
    #expect(path.hasPrefix(moved.path))
    #expect(try phone.text(path) == "words\n")
    #expect(try phone.kind(of: #require(RelativePath(moved.name))) != nil)
    #expect(try devices[1].sync().movedAside.isEmpty)
    try devices[0].sync()
    #expect(try devices[0].root.text("b.md") == "b\n")
  }

  @Test func `deletes nothing in a folder that was replaced by a link`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["d/a.md": "a\n", "d/e/b.md": "b\n"], "desk", "phone")
    let phone = devices[1].root
    let elsewhere = "mv d ../elsewhere; ln -s ../elsewhere d"
    _ = try ChildProcess("sh", ["-ec", elsewhere], workingFolder: phone.path).run()
    try devices[0].root.write("d/a.md", "a\nmore\n")
    for device in devices + devices { try device.sync() }
    #expect(try phone.kind(of: "d") == .folder)
    #expect(try devices[0].files() == ["d/a.md": "a\nmore\n", "d/e/b.md": "b\n"])
    #expect(try devices[1].files() == devices[0].files())
  }

  @Test func `sends nothing that was never to be sent when it gives it another name`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    let phone = devices[1].root
    try phone.write(".git/info/exclude", "my cv*/\n")
    try phone.write("my cv!/private.md", "private\n")
    try devices[0].root.write("my cv!", "words\n")
    try devices[0].sync()
    let name = try #require(try devices[1].sync().movedAside.first).name
    #expect(try phone.text(name + "/private.md") == "private\n")
    try devices[1].sync()
    try devices[0].sync()
    #expect(try devices[0].files() == ["a.md": "a\n", "my cv!": "words\n"])
  }

  @Test func `saves the words when the hub is away, and catches up`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    rename(hub.hub, hub.hub + ".away")
    try devices[0].root.write("b.md", "b\n")
    let result = try devices[0].sync()
    guard case .notExchanged(.failed(.unreachable)) = result.exchange else {
      Issue.record("\(result.exchange)")
      return
    }
    #expect(try LastSync(of: devices[0].root)?.outcome == .offline)
    let status = try Repository(at: devices[0].root).status()
    #expect(status.ahead == 1)
    #expect(status.uncommitted.isEmpty)
    rename(hub.hub + ".away", hub.hub)
    #expect(try devices[0].sync().exchange == .exchanged)
    #expect(try LastSync(of: devices[0].root)?.outcome == .exchanged)
    #expect(try Repository(at: devices[0].root).status().ahead == 0)
    try devices[1].sync()
    try expectAgreement(devices, hub)
  }

  @Test func `shows the words of a hub that refuses, and loses none`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    let hook = try Root(at: hub.hub + "/hooks", temporary: "tmp")
    try hook.create("pre-receive", Array("#!/bin/sh\necho 'the hub is full' >&2\nexit 1\n".utf8))
    chmod(hub.hub + "/hooks/pre-receive", 0o700)
    try devices[0].root.write("a.md", "a\nb\n")
    let result = try devices[0].sync()
    guard case .notExchanged(.failed(.refused(let words))) = result.exchange else {
      Issue.record("\(result.exchange)")
      return
    }
    #expect(words == "[remote rejected] (pre-receive hook declined); the hub is full")
    try hook.remove("pre-receive")
    #expect(try devices[0].sync().exchange == .exchanged)
    try devices[1].sync()
    try expectAgreement(devices, hub)
  }

  @Test func `asks when very many files are gone, and exchanges nothing`() throws {
    let hub = try Devices()
    var files: [String: String] = [:]
    for number in 0..<30 { files["entries/\(number).md"] = "\(number)\n" }
    let devices = try hub.sharing(files, "desk", "phone")
    _ = try ChildProcess("rm", ["-r", devices[0].root.path + "/entries"]).run()
    try devices[0].root.write("new.md", "new\n")
    guard case .notExchanged(.deletions(let held)) = try devices[0].sync().exchange else {
      Issue.record("not held")
      return
    }
    #expect(held.count == 30)
    #expect(try devices[1].sync().exchange == .upToDate)
    var journal = devices[0].journal
    journal.allowsDeletions = true
    #expect(try journal.run().exchange == .exchanged)
    try devices[1].sync()
    #expect(try devices[1].files() == ["new.md": "new\n"])
  }

  @Test func `stops before another journal, and joins it when asked`() throws {
    let hub = try Devices()
    let first = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk")[0]
    let other = try hub.device("phone")
    try other.root.write("journal.yaml", "id: 2\n")
    try other.root.write("a.md", "another a\n")
    let error = #expect(throws: GitError.self) { try other.sync() }
    #expect(error?.code == .otherJournal)
    #expect(
      error?.description
        == "could not sync with '\(hub.hub)': it holds another journal; "
        + "the same with --join makes one of both and keeps everything, "
        + "and 'journal init DIR --from \(hub.hub)' fetches it into another folder"
    )
    #expect(try other.files()["a.md"] == "another a\n")
    var journal = other.journal
    journal.joins = true
    #expect(try journal.run().exchange == .exchanged)
    try first.sync()
    #expect(try first.files() == ["journal.yaml": "id: 1\n", "a.md": "a\nanother a\n"])
    try expectAgreement([first, other], hub)
  }

  @Test func `merges a journal with the same id that has no common history`() throws {
    let hub = try Devices()
    let first = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk")[0]
    let other = try hub.device("phone")
    try other.root.write("journal.yaml", "id: 1\n")
    try other.root.write("b.md", "b\n")
    for device in [other, first] { try device.sync() }
    #expect(try first.files() == ["journal.yaml": "id: 1\n", "a.md": "a\n", "b.md": "b\n"])
    try expectAgreement([first, other], hub)
  }

  @Test func `keeps all words when the remote's history was rewritten`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("b.md", "b\n")
    for device in devices { try device.sync() }
    try git("update-ref", "refs/heads/main", "main~1", in: hub.hub)
    let result = try devices[1].sync()
    #expect(result.exchange == .exchanged)
    #expect(result.isRewritten)
    try devices[0].sync()
    #expect(try devices[0].files() == ["a.md": "a\n", "b.md": "b\n"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: Engine.both)
  func `says so where what was taken away at the remote goes there again`(engine: Engine) throws {
    let hub = try Devices(engine)
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("b.md", "b\n")
    for device in devices { try device.sync() }
    try git("update-ref", "refs/heads/main", "main~1", in: hub.hub)
    try devices[1].root.write("c.md", "c\n")
    #expect(try devices[1].sync().isRewritten)

    try git("update-ref", "refs/heads/main", "main~2", in: hub.hub)
    try devices[1].root.write("d.md", "d\n")
    var journal = devices[1].journal
    journal.acceptsRewrite = true
    #expect(try journal.run().backup != nil)
    #expect(try devices[1].files() == ["a.md": "a\n", "d.md": "d\n"])
  }

  @Test(arguments: Engine.both)
  func `goes on where the remote's branch has another name now`(engine: Engine) throws {
    let hub = try Devices(engine)
    var devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try git("branch", "-m", "main", "trunk", in: hub.hub)
    try devices[0].root.write("b.md", "b\n")
    try devices[0].sync()
    devices.append(try hub.device("pad"))
    try devices[2].sync()
    try devices[2].root.write("c.md", "c\n")
    for device in devices.reversed() + devices { try device.sync() }
    #expect(try git("for-each-ref", "--format=%(refname)", in: hub.hub) == "refs/heads/trunk")
    for device in devices {
      #expect(try device.files() == ["a.md": "a\n", "b.md": "b\n", "c.md": "c\n"])
      #expect(try device.head == git("rev-parse", "trunk", in: hub.hub))
    }
  }

  @Test func `makes its branch anew where the remote has another's alone`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let tree = try git("mktree", in: hub.hub, input: "")
    let pages = try git("commit-tree", "-m", "Pages", tree, in: hub.hub)
    try git("update-ref", "refs/heads/gh-pages", pages, in: hub.hub)
    try git("update-ref", "-d", "refs/heads/main", in: hub.hub)
    try device.root.write("b.md", "b\n")
    #expect(try device.sync().exchange == .exchanged)
    #expect(try git("rev-parse", "main", in: hub.hub) == device.head)
    #expect(try git("rev-parse", "gh-pages", in: hub.hub) == pages)
  }

  @Test func `uses the branch that the remote's HEAD names`() throws {
    let hub = try Devices()
    try git("symbolic-ref", "HEAD", "refs/heads/trunk", in: hub.hub)
    try git("clone", "--quiet", hub.hub, "plain", in: hub.folder.path)
    let plain = try Root(at: hub.folder.path + "/plain")
    try plain.write("a.md", "a\n")
    try git("checkout", "-q", "-B", "trunk", in: plain.path)
    try git("add", ".", in: plain.path)
    try git("commit", "-qm", "First", in: plain.path)
    try git("push", "-q", "origin", "trunk", in: plain.path)
    let device = try hub.device("desk")
    try device.sync()
    #expect(try device.files() == ["a.md": "a\n"])
    #expect(try git("symbolic-ref", "HEAD", in: device.root.path) == "refs/heads/trunk")
    try device.root.write("b.md", "b\n")
    #expect(try device.sync().exchange == .exchanged)
    #expect(try git("for-each-ref", "--format=%(refname)", in: hub.hub) == "refs/heads/trunk")
  }

  @Test func `is done even when the note of it cannot be written`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try device.root.delete(".git/journal/last-sync")
    try device.root.createFolders(".git/journal/last-sync")
    try device.root.write("a.md", "a\nb\n")
    #expect(try device.sync().exchange == .exchanged)
  }

  @Test func `sweeps what killed runs left an hour ago`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try device.root.write(".git/journal/tmp/old", "words of an entry\n")
    try device.root.write(".git/journal/tmp/new", "of a run under way\n")
    let old = device.root.path + "/.git/journal/tmp/old"
    _ = try ChildProcess("touch", ["-d", "2026-01-01T00:00:00", old]).run()
    try device.sync()
    #expect(try device.root.names(in: ".git/journal/tmp").map(\.name) == ["new"])
  }

  @Test func `refuses a second sync at the same time`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let lock = try FileLock(".git/journal/sync.lock", in: device.root)
    #expect(try FileLock(".git/journal/sync.lock", in: device.root) == nil)
    withExtendedLifetime(lock) {}
  }
}

@Suite struct `A journal after a power cut` {
  @Test func `syncs although the index is an empty file`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.replace(".git/index", with: [])
    try devices[0].root.write("b.md", "b\n")
    #expect(try devices[0].sync().exchange == .exchanged)
    try devices[1].sync()
    #expect(try devices[1].files() == ["a.md": "a\n", "b.md": "b\n"])
    try expectAgreement(devices, hub)
  }
}
