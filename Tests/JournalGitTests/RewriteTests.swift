import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A way to the hub that kills the process as soon as something went there.
private struct LastPush: Transport {
  let transport: any Transport

  func list(_ remote: String, in folder: String) -> RemoteList {
    transport.list(remote, in: folder)
  }

  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome {
    transport.fetch(branch, from: remote, into: reference, in: repository)
  }

  func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    _ = transport.push(commit, onto: known, to: branch, of: remote, in: repository)
    kill(getpid(), SIGKILL)
    return .pushed
  }
}

@Suite struct `A history that was rewritten at the remote` {
  /// Both devices have a secret; then the hub's history is one without it.
  private func purged() throws -> (Devices, [Device]) {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("secret.md", "secret\n")
    try devices[0].root.write("a.md", "a\nb\n")
    for device in devices { try device.sync() }
    try git("clone", "--quiet", hub.hub, "purge", in: hub.folder.path)
    let purge = try Root(at: hub.folder.path + "/purge")
    try git("reset", "-q", "--soft", "main~1", in: purge.path)
    try git("rm", "-q", "--cached", "secret.md", in: purge.path)
    try git("commit", "-q", "-m", "Without the secret", in: purge.path)
    try git("push", "-q", "--force", "origin", "main", in: purge.path)
    return (hub, devices)
  }

  private func accept(_ device: Device) throws -> SyncResult {
    var journal = device.journal
    journal.acceptsRewrite = true
    return try journal.run()
  }

  @Test func `is merged with ours when nobody says otherwise`() throws {
    let (hub, devices) = try purged()
    let result = try devices[1].sync()
    #expect(result.isRewritten)
    #expect(result.backup == nil)
    for device in devices { try device.sync() }
    #expect(try devices[0].files() == ["a.md": "a\nb\n", "secret.md": "secret\n"])
    try expectAgreement(devices, hub)
  }

  @Test func `is taken over as it is when all was synced`() throws {
    let (hub, devices) = try purged()
    let old = try devices[1].head
    let result = try accept(devices[1])
    #expect(result.isRewritten)
    #expect(result.exchange == .exchanged)
    #expect(try devices[1].files() == ["a.md": "a\nb\n"])
    #expect(try git("rev-parse", #require(result.backup), in: devices[1].root.path) == old)
    _ = try accept(devices[0])
    try expectAgreement(devices, hub)
    #expect(try git("log", "--format=%s", "--", "secret.md", in: hub.hub) == "")
  }

  @Test func `gets what was not synced yet on top, and nothing else of ours`() throws {
    let (hub, devices) = try purged()
    try devices[1].root.write("a.md", "a\nb\nphone\n")
    try devices[1].root.write("new.md", "new\n")
    #expect(try accept(devices[1]).exchange == .exchanged)
    _ = try accept(devices[0])
    #expect(try devices[0].files() == ["a.md": "a\nb\nphone\n", "new.md": "new\n"])
    try expectAgreement(devices, hub)
    #expect(try git("log", "--format=%s", "--", "secret.md", in: hub.hub) == "")
    #expect(try git("log", "-1", "--format=%p", in: hub.hub).split(separator: " ").count == 1)
  }

  @Test func `is taken over also where it only lacks the newest`() throws {
    let (hub, devices) = try purged()
    try git("update-ref", "refs/heads/main", "main~1", in: hub.hub)
    for device in devices { _ = try accept(device) }
    #expect(try devices[0].files() == ["a.md": "a\n"])
    try expectAgreement(devices, hub)
  }

  @Test func `is taken over also when another device pushes meanwhile`() throws {
    let (hub, devices) = try purged()
    _ = try accept(devices[0])
    try devices[0].root.write("desk.md", "desk\n")
    try devices[1].root.write("new.md", "new\n")
    var journal = devices[1].journal
    journal.acceptsRewrite = true
    journal.before = { step in if step == .push { _ = try? devices[0].sync() } }
    #expect(try journal.run().backup != nil)
    try devices[0].sync()
    #expect(
      try devices[0].files() == ["a.md": "a\nb\n", "desk.md": "desk\n", "new.md": "new\n"]
    )
    try expectAgreement(devices, hub)
  }

  /// What `purged` gives, where a file came with a name that not every device can have.
  private func oddlyNamed() throws -> (Devices, [Device]) {
    let (hub, devices) = try purged()
    let purge = hub.folder.path + "/purge"
    try Root(at: purge).write("aux.md", "aux\n")
    try git("add", "aux.md", in: purge)
    try git("commit", "-q", "-m", "Aux", in: purge)
    try git("push", "-q", "origin", "main", in: purge)
    return (hub, devices)
  }

  @Test(arguments: [false, true], [SyncStep?.none, .moveBranch])
  func `tells which of its files got another name`(hasNew: Bool, stop: SyncStep?) async throws {
    let (hub, devices) = try oddlyNamed()
    if hasNew { try devices[1].root.write("new.md", "new\n") }
    if let stop {
      let path = devices[1].root.path
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, stop = stop as SyncStep] in
        var journal = try Device(name: "phone", root: Root(at: path)).journal
        journal.acceptsRewrite = true
        journal.before = { if $0 == stop { kill(getpid(), SIGKILL) } }
        _ = try journal.run()
      }
    }
    let result = try stop == nil ? accept(devices[1]) : devices[1].sync()
    let renamed = try #require(result.renamed.first)
    #expect(try git("log", "--format=%B", in: hub.hub).contains("Renamed: \(renamed)"))
  }

  @Test func `is not looked for in one that only grew`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\nb\n")
    try devices[0].sync()
    try devices[1].root.write("c.md", "c\n")
    let result = try accept(devices[1])
    #expect(!result.isRewritten)
    #expect(result.backup == nil)
    try devices[0].sync()
    try expectAgreement(devices, hub)
  }

  private func isKept(_ backup: String, by device: Device) throws -> Bool {
    try Repository(at: device.root).reference("refs/" + backup) != nil
  }

  @Test func `leaves what was here before for 30 days`() throws {
    let (_, devices) = try purged()
    let backup = try #require(try accept(devices[1]).backup)
    var journal = devices[1].journal
    for day in [29, 31] as [Int64] {
      journal.clock = { SystemClock.wall() + day * 86_400 * 1_000_000_000 }
      // A clock that is wrong while nothing is written takes nothing away.
      for _ in 0..<2 { _ = try journal.run() }
      #expect(try isKept(backup, by: devices[1]))
    }
    try devices[1].root.write("day.md", "day\n")
    for _ in 0..<2 { _ = try journal.run() }
    #expect(try !isKept(backup, by: devices[1]))
  }

  @Test func `leaves it also where the clock was far behind`() throws {
    let (_, devices) = try purged()
    var journal = devices[1].journal
    journal.acceptsRewrite = true
    journal.clock = { 1_000_000_000_000_000_000 }
    let backup = try #require(try journal.run().backup)
    try devices[1].root.write("day.md", "day\n")
    for _ in 0..<2 { try devices[1].sync() }
    #expect(try isKept(backup, by: devices[1]))
  }

  /// Kills an acceptance once it has begun to change something, then syncs as on any day.
  private func expectPurged(_ hub: Devices, _ devices: [Device]) throws {
    try devices[1].sync()
    _ = try accept(devices[0])
    #expect(try devices[1].root.text("secret.md") == nil)
    #expect(try devices[0].files() == devices[1].files())
    try expectAgreement(devices, hub)
    #expect(try git("log", "--format=%s", "--", "secret.md", in: hub.hub) == "")
    let backups = try git("for-each-ref", "refs/journal/backup", in: devices[1].root.path)
    #expect(backups != "")
  }

  @Test(arguments: [SyncStep.apply, .moveBranch, .updateIndex, .finish, .push], [false, true])
  func `goes on after a stop, with what was saved since`(step: SyncStep, savesMore: Bool)
    async throws
  {
    let (hub, devices) = try purged()
    try devices[1].root.write("new.md", "new\n")
    let path = devices[1].root.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as SyncStep] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.acceptsRewrite = true
      journal.before = { if $0 == step { kill(getpid(), SIGKILL) } }
      _ = try journal.run()
    }
    if savesMore {
      try devices[1].root.write("more.md", "more\n")
      _ = try devices[1].commit("more.md")
    }
    try expectPurged(hub, devices)
    #expect(try devices[0].root.text("new.md") == "new\n")
    #expect(try devices[0].root.text("more.md") == (savesMore ? "more\n" : nil))
  }

  @Test func `goes on after a stop when all was sent`() async throws {
    let (hub, devices) = try purged()
    try devices[1].root.write("new.md", "new\n")
    let path = devices[1].root.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.acceptsRewrite = true
      journal.transport = LastPush(transport: journal.transport)
      _ = try journal.run()
    }
    try expectPurged(hub, devices)
    #expect(try devices[0].root.text("new.md") == "new\n")
  }
}
