import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `Another remote` {
  private let hub: Devices
  private let device: Device
  private let remote: RedactedURL

  init() throws {
    hub = try Devices()
    device = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk")[0]
    remote = try #require(try Repository(at: device.root).remoteAddress())
  }

  private func address(_ name: String, holding files: [String: String]) throws -> RedactedURL {
    let other = try Devices()
    _ = try other.sharing(files, "phone")
    // The hub must outlive its folder.
    let path = "\(hub.folder.path)/\(name).git"
    try git("clone", "--quiet", "--bare", other.hub, path, in: hub.folder.path)
    return try RedactedURL(path)
  }

  private func expectOldRemote() throws {
    let status = try Repository(at: device.root).status()
    #expect(status.remote == remote)
    #expect(status.behind == 0)
    #expect(status.lastSync?.outcome == .exchanged)
    #expect(try device.sync().exchange == .upToDate)
  }

  @Test func `is not taken when it holds another journal`() throws {
    let other = try address("other", holding: ["journal.yaml": "id: 2\n"])
    let error = #expect(throws: GitError.self) { try device.trying(other) }
    #expect(error?.code == .otherJournal)
    try expectOldRemote()
  }

  @Test func `is not taken when it holds no journal`() throws {
    let other = try address("other", holding: ["readme.txt": "a\n"])
    let error = #expect(throws: GitError.self) { try device.trying(other) }
    #expect(
      error?.description
        == "could not sync with '\(other)': it holds files but no journal; "
        + "the same with --join puts the journal beside them"
    )
    try expectOldRemote()
  }

  @Test func `is taken by a path that goes up from the journal`() throws {
    _ = try address("other", holding: ["journal.yaml": "id: 1\n"])
    let beside = try RedactedURL(device.root.path + "/../other.git")
    try Repository(at: device.root).setRemote(beside)
    #expect(try Repository(at: device.root).remoteAddress() == beside)
  }

  @Test(arguments: ["", "/hub.git"])
  func `is not taken when it lies in the journal itself`(place: String) throws {
    let error = #expect(throws: GitError.self) {
      try device.trying(RedactedURL(device.root.path + place))
    }
    #expect(error?.description.contains("it lies in the journal itself") == true)
    try expectOldRemote()
  }

  @Test func `is not taken when it is not reached`() throws {
    let away = try RedactedURL(hub.folder.path + "/away.git")
    guard case .notExchanged = try device.trying(away).exchange else {
      Issue.record("it was reached")
      return
    }
    try expectOldRemote()
  }

  /// Tries a remote, and is stopped while that is under way.
  private func stopTrial() async throws -> String {
    let path = hub.folder.path + "/new.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", path, in: hub.folder.path)
    let root = device.root.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [root = root as String, path = path as String] in
      var journal = try Device(name: "desk", root: Root(at: root)).journal
      journal.before = { if $0 == .push { kill(getpid(), SIGKILL) } }
      var result = SyncResult.begun
      try journal.run(settingRemote: RedactedURL(path), telling: &result)
    }
    #expect(try Repository(at: device.root).remoteAddress()?.address == path)
    return path
  }

  @Test func `is not taken when the sync with it is stopped`() async throws {
    let known = try device.knowledgeOfRemote()
    let path = try await stopTrial()
    var result = SyncResult.begun
    try device.journal.alone { repository throws(GitError) in
      result.abandonedRemote = try repository.leaveTriedRemote()
    }
    #expect(try device.knowledgeOfRemote() == known)
    #expect(result.abandonedRemote == .init(tried: try RedactedURL(path), kept: remote))
    #expect(try device.sync().abandonedRemote == nil)
    try expectOldRemote()
    #expect(try device.trying(RedactedURL(path)).exchange == .exchanged)
    #expect(try device.sync().abandonedRemote == nil)
    #expect(try Repository(at: device.root).remoteAddress()?.address == path)
  }

  @Test func `that was named after a trial was stopped is the one that is meant`() async throws {
    _ = try await stopTrial()
    let third = hub.folder.path + "/third.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", third, in: hub.folder.path)
    try git("remote", "set-url", "origin", third, in: device.root.path)
    let result = try device.sync()
    #expect(result.abandonedRemote == nil)
    #expect(result.exchange == .exchanged)
    #expect(try Repository(at: device.root).remoteAddress()?.address == third)
    #expect(try device.root.text(".git/journal/former-remote") == nil)
  }

  private static let addressInAnotherFile = """
    git config --file .git/more remote.origin.url $(git config remote.origin.url)
    git config include.path more
    """

  @Test(arguments: ["", "git config --unset remote.origin.url"])
  func `is not taken where it cannot be written down, and all stays known`(making: String) throws {
    try device.configure(Self.addressInAnotherFile + "\n" + making)
    let known = try device.knowledgeOfRemote()
    let away = try RedactedURL(hub.folder.path + "/away.git")
    let error = #expect(throws: GitError.self) { try device.trying(away) }
    #expect(
      error?.description
        == "could not write the setting 'remote.origin.url': a file that '.git/config' includes "
        + "sets it, too; take it out of that file"
    )
    #expect(try device.knowledgeOfRemote() == known)
    #expect(try device.root.text(".git/journal/former-remote") == nil)
    try expectOldRemote()
  }

  @Test func `keeps no words from being saved, also where the old one cannot come back`()
    async throws
  {
    let path = try await stopTrial()
    try device.configure(Self.addressInAnotherFile)
    try device.root.write("new.md", "new\n")
    guard case .notExchanged(.failed(.unable)) = try device.sync().exchange else {
      Issue.record("it was exchanged with '\(path)'")
      return
    }
    #expect(try git("status", "--porcelain", in: device.root.path) == "")
    #expect(try git("for-each-ref", in: path) == "")
    try git("config", "--unset", "include.path", in: device.root.path)
    let result = try device.sync()
    #expect(result.exchange == .exchanged)
    #expect(result.abandonedRemote?.kept == remote)
    try expectOldRemote()
  }

  @Test func `brings nothing back but what is known of a remote, whatever the note says`() throws {
    let head = try device.head
    try device.root.write(
      ".git/journal/former-remote",
      "\t\t\n\ntried\t\(remote.address)\ncore.editor\tvi\nrefs/heads/b\t\(head)\n"
    )
    try device.sync()
    #expect(try git("branch", "--format=%(refname:short)", in: device.root.path) == "main")
    #expect(try Repository(at: device.root).setting("core.editor") == nil)
    #expect(try device.root.text(".git/journal/former-remote") == nil)
  }

  @Test func `is not named while another sync is under way`() async throws {
    let (root, path) = (device.root.path, hub.folder.path + "/new.git")
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [root = root as String, path = path as String] in
      let root = try Root(at: root)
      let lock = try FileLock(".git/journal/sync.lock", in: root, patience: .zero)
      alarm(1)
      _ = try Device(name: "desk", root: root).trying(RedactedURL(path))
      withExtendedLifetime(lock) {}
    }
    try expectOldRemote()
  }

  @Test func `is taken also where git knows the old one by a name of its own`() throws {
    let path = hub.folder.path + "/new.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", path, in: hub.folder.path)
    try git("remote", "rename", "origin", "home", in: device.root.path)
    #expect(try device.trying(RedactedURL(path)).exchange == .exchanged)
    #expect(try Repository(at: device.root).remoteAddress()?.address == path)
  }

  @Test func `is taken when it serves`() throws {
    let path = hub.folder.path + "/new.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", path, in: hub.folder.path)
    #expect(try device.trying(RedactedURL(path)).exchange == .exchanged)
    #expect(try Repository(at: device.root).remoteAddress()?.address == path)
    #expect(try git("rev-parse", "main", in: path) == device.head)
  }

  @Test func `that comes first stays though it is not reached, but not when it is wrong`() throws {
    let root = try hub.folder.root("pad")
    _ = try Repository.fresh(root)
    try root.write("journal.yaml", "id: 3\n")
    let pad = Device(name: "pad", root: root)
    #expect(throws: GitError.self) { try pad.trying(remote) }
    #expect(try Repository(at: root).remoteAddress() == nil)
    #expect(try Repository(at: root).status().lastSync == nil)
    let away = try RedactedURL(hub.folder.path + "/away.git")
    _ = try pad.trying(away)
    #expect(try Repository(at: root).remoteAddress() == away)
  }
}

extension Device {
  func trying(_ remote: RedactedURL) throws -> SyncResult {
    var result = SyncResult.begun
    try journal.run(settingRemote: remote, telling: &result)
    return result
  }

  /// Changes git's settings with a script in the journal's folder.
  func configure(_ script: String) throws {
    let outcome = try ChildProcess("sh", ["-ec", script], workingFolder: root.path).run()
    if !outcome.succeeded { throw TestFailure(words: "\(outcome)") }
  }

  /// What is known of remotes, as git tells it: the values of each setting in their order, and `refs`.
  func knowledgeOfRemote() throws -> [String: [String]] {
    var known = [
      "refs": [try git("for-each-ref", "refs/journal", "refs/remotes", in: root.path)]
    ]
    for line in try git("config", "--list", in: root.path).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts[0].hasPrefix("remote.") || parts[0].hasPrefix("branch.") else { continue }
      known[parts[0], default: []] += parts.dropFirst()
    }
    return known
  }
}
