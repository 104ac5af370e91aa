import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What each engine answers, asked directly, with a hub at a path.
@Suite struct `An engine with a hub at a path` {
  static let seen = "refs/journal/seen"

  /// A device with one commit that is not at the hub yet.
  private func begun(_ engine: Engine) throws -> (Devices, Device, ObjectID) {
    let hub = try Devices(engine)
    let device = try hub.device("desk")
    try device.root.write("a.md", "a\n")
    return (hub, device, try device.commit("a.md"))
  }

  @Test(arguments: Engine.both)
  func `finds an empty hub empty`(engine: Engine) throws {
    let hub = try Devices(engine)
    let device = try hub.device("desk")
    guard case .branches([], _) = device.list() else {
      Issue.record("\(device.list())")
      return
    }
    #expect(try device.fetch("main", into: Self.seen) == .noBranch)
  }

  @Test(arguments: Engine.both)
  func `pushes a new branch, goes on with it, and says when there is nothing to do`(
    engine: Engine
  ) throws {
    let (hub, device, first) = try begun(engine)
    #expect(try device.push(first) == .pushed)
    #expect(try device.push(first) == .upToDate)
    try device.root.write("b.md", "b\n")
    let second = try device.commit("b.md")
    #expect(try device.push(second) == .pushed)
    #expect(try git("rev-parse", "main", in: hub.hub) == second.description)
    #expect(try git("rev-parse", "origin/main", in: device.root.path) == second.description)
    #expect(try device.push(first) == .notFastForward)
    #expect(device.list() == .branches(["main"], head: "main"))
    try hub.expectSound(device)
  }

  @Test(arguments: Engine.both)
  func `pushes only onto what was seen there`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    try device.root.write("b.md", "b\n")
    let second = try device.commit("b.md")
    #expect(try device.push(second, onto: first) == .notFastForward)
    #expect(try device.push(first) == .pushed)
    #expect(try device.push(second, onto: first) == .pushed)
    try device.root.write("c.md", "c\n")
    let third = try device.commit("c.md")
    try git("update-ref", "refs/heads/main", first.description, in: hub.hub)
    #expect(try device.push(third, onto: second) == .notFastForward)
    #expect(try git("rev-parse", "main", in: hub.hub) == first.description)
  }

  @Test(arguments: Engine.both)
  func `pushes a commit that no branch is at`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    try device.root.write("b.md", "b\n")
    _ = try device.commit("b.md")
    #expect(try device.push(first) == .pushed)
    #expect(try git("rev-parse", "main", in: hub.hub) == first.description)
    let left = try git("for-each-ref", "--format=%(refname)", "refs/journal", in: device.root.path)
    #expect(left == "")
  }

  @Test(.enabled(if: Engine.isThorough, "'make ci' does it"), arguments: Engine.both)
  func `takes a journal of years at once`(engine: Engine) throws {
    let hub = try Devices(engine)
    let device = try hub.device("desk")
    try device.writeYears()
    #expect(try device.sync().exchange == .exchanged)
    let phone = try hub.device("phone")
    #expect(try phone.sync().exchange == .exchanged)
    #expect(try git("status", "--porcelain", in: phone.root.path) == "")
    #expect(try phone.head == device.head)
    #expect(try git("ls-files", in: phone.root.path).split(separator: "\n").count == 3024)
    try hub.expectSound(phone)
  }

  @Test(arguments: Engine.both)
  func `brings what another device pushed, and nothing when there is nothing`(
    engine: Engine
  ) throws {
    let (hub, device, first) = try begun(engine)
    _ = try device.push(first)
    let other = try hub.device("phone")
    #expect(try other.fetch("main", into: Self.seen) == .fetched)
    #expect(try Repository(at: other.root).reference(Self.seen) == first)
    #expect(try git("rev-parse", "origin/main", in: other.root.path) == first.description)
    #expect(try other.fetch("main", into: Self.seen) == .fetched)
    #expect(try other.fetch("elsewhere", into: Self.seen) == .noBranch)
    #expect(try Repository(at: other.root).reference(Self.seen) == first)
    try hub.expectSound(other)
  }

  @Test(arguments: Engine.both)
  func `brings no tags and nothing else of the hub`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    _ = try device.push(first)
    try git("tag", "v1", "main", in: hub.hub)
    try git("branch", "other", "main", in: hub.hub)
    let phone = try hub.device("phone")
    #expect(try phone.fetch("main", into: Self.seen) == .fetched)
    let names = try git("for-each-ref", "--format=%(refname)", in: phone.root.path)
    #expect(names == "\(Self.seen)\nrefs/remotes/origin/main")
  }

  @Test(arguments: Engine.both)
  func `does not push over what it has not seen`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    _ = try device.push(first)
    let other = try hub.device("phone")
    try other.sync()
    try other.root.write("c.md", "c\n")
    let theirs = try other.commit("c.md")
    #expect(try other.push(theirs) == .pushed)
    try device.root.write("b.md", "b\n")
    #expect(try device.push(device.commit("b.md")) == .notFastForward)
    #expect(try git("rev-parse", "main", in: hub.hub) == theirs.description)
  }

  /// The hub moves between its answer to the connection and the update.
  @Test(arguments: Engine.both)
  func `loses no race against a push that comes in between`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    _ = try device.push(first)
    let made = try git("commit-tree", "-p", "main", "-m", "Race", "main^{tree}", in: hub.hub)
    try hub.hook("update", "unset GIT_QUARANTINE_PATH; git update-ref refs/heads/main \(made)")
    try device.root.write("b.md", "b\n")
    #expect(try device.push(device.commit("b.md")) == .notFastForward)
    #expect(try git("rev-parse", "main", in: hub.hub) == made)
  }

  @Test(arguments: Engine.both)
  func `gives the words of a hook that refuses`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    try hub.hook("pre-receive", "echo the hub is full >&2; exit 1")
    #expect(
      try device.push(first).refusal
        == "[remote rejected] (pre-receive hook declined); the hub is full"
    )
    try hub.hook("pre-receive", "exit 0")
    try hub.hook("update", "echo 'not today'; exit 1")
    #expect(
      try device.push(first).refusal == "[remote rejected] (hook declined); not today; "
        + "error: hook declined to update refs/heads/main"
    )
    #expect(throws: TestFailure.self) {
      try git("rev-parse", "--verify", "--quiet", "main", in: hub.hub)
    }
  }

  @Test(arguments: Engine.both)
  func `says what a hub that can take no more says`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    try git("config", "receive.maxInputSize", "10", in: hub.hub)
    try git("config", "receive.unpackLimit", "1", in: hub.hub)
    let outcome = try device.push(first)
    #expect(outcome.refusal?.contains("pack exceeds maximum allowed size") == true, "\(outcome)")
  }

  @Test(arguments: Engine.both)
  func `names the branch that the hub's HEAD names`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    _ = try device.push(first)
    try git("branch", "--move", "main", "trunk", in: hub.hub)
    try git("symbolic-ref", "HEAD", "refs/heads/trunk", in: hub.hub)
    #expect(device.list() == .branches(["trunk"], head: "trunk"))
    let address = device.transport.list(hub.hub, in: hub.folder.path)
    #expect(address == .branches(["trunk"], head: "trunk"))
  }

  @Test(arguments: Engine.both)
  func `reaches a hub by any path`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    let odd = hub.folder.path + "/it's a \"hub\" $HOME;.git"
    rename(hub.hub, odd)
    for address in [odd, "../it's a \"hub\" $HOME;.git", "file://" + odd] {
      try git("config", "remote.origin.url", address, in: device.root.path)
      #expect(try device.push(first) != .notFastForward)
      #expect(device.list() == .branches(["main"], head: "main"))
    }
    try git("config", "url.\(odd).insteadOf", "hub:", in: device.root.path)
    try git("config", "remote.origin.url", "hub:", in: device.root.path)
    #expect(device.list() == .branches(["main"], head: "main"))
  }

  @Test(arguments: Engine.both)
  func `says that nothing is there`(engine: Engine) throws {
    let (hub, device, first) = try begun(engine)
    rename(hub.hub, hub.hub + ".away")
    #expect(device.list().failure?.isUnreachable == true)
    let outcome = try device.push(first)
    guard case .failed(.unreachable(let words)) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(words.contains("does not appear to be a git repository"))
  }

  @Test(arguments: Engine.both)
  func `runs no hook of its own repository`(engine: Engine) throws {
    let hub = try Devices(engine)
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    let hook = "#!/bin/sh\ntouch '\(hub.folder.path)/ran'\nexit 1\n"
    let names = ["pre-push", "pre-commit", "post-commit", "reference-transaction", "post-merge"]
    for name in names {
      try device.root.write(".git/hooks/\(name)", hook)
      chmod(device.root.path + "/.git/hooks/\(name)", 0o700)
    }
    try device.root.write("b.md", "b\n")
    #expect(try device.sync().exchange == .exchanged)
    let left = try Root(at: hub.folder.path, temporary: "tmp").names().map(\.name)
    #expect(!left.contains("ran"))
  }
}
