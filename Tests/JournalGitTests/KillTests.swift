import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `A sync that is killed` {
  /// Two devices that changed one file and each made one; the second's sync merges.
  func meeting() throws -> (hub: Devices, devices: [Device]) {
    let hub = try Devices()
    let devices = try hub.sharing(["a.md": "a\n", "gone.md": "g\n"], "desk", "phone")
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[0].root.write("desk/new.md", "d\n")
    try devices[0].root.delete("gone.md")
    try devices[0].sync()
    try devices[1].root.write("a.md", "a\nphone\n")
    try devices[1].root.write("phone/new.md", "p\n")
    return (hub, devices)
  }

  let expected = ["a.md": "a\ndesk\nphone\n", "desk/new.md": "d\n", "phone/new.md": "p\n"]

  @Test(arguments: SyncStep.allCases)
  func `before any step loses nothing and is made up for by the next`(step: SyncStep) async throws {
    let (hub, devices) = try meeting()
    let path = devices[1].root.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as SyncStep] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.before = { current in
        // A step that this sync does not take: the last one will do.
        if current == step || current == .finish { kill(getpid(), SIGKILL) }
      }
      _ = try journal.run()
    }
    for device in [devices[1], devices[0], devices[1]] { try device.sync() }
    #expect(try devices[0].files() == expected)
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [SyncStep.apply, .moveBranch])
  func `over its files does not take them for this device's own`(step: SyncStep) async throws {
    let (hub, devices) = try meeting()
    let path = devices[1].root.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as SyncStep] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.before = { if $0 == step { kill(getpid(), SIGKILL) } }
      _ = try journal.run()
    }
    // What came is changed once more where it was written.
    try devices[0].sync()
    try devices[0].root.write("a.md", "a\nphone\n")
    try devices[0].sync()
    for device in devices.reversed() + devices { try device.sync() }
    #expect(try devices[1].root.text("a.md") == "a\nphone\n")
    try expectAgreement(devices, hub)
    let left = try git("for-each-ref", "--format=%(refname)", "refs/journal/applying", in: path)
    #expect(left == "")
  }

  @Test(arguments: [SyncStep.apply, .moveBranch])
  func `over its files has the next one tell what came`(step: SyncStep) async throws {
    let (hub, devices) = try meeting()
    try devices[0].root.write("a.md", "a\ndesk\n")
    let path = devices[1].root.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as SyncStep] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.before = { if $0 == step { kill(getpid(), SIGKILL) } }
      _ = try journal.run()
    }
    try devices[0].root.write("late.md", "l\n")
    try devices[0].sync()
    let result = try devices[1].sync()
    let came = ["a.md", "desk/new.md", "gone.md", "late.md"]
    #expect(result.received.map(\.path).sorted() == came)
    #expect(result.joined == ["a.md"])
    try devices[0].sync()
    try expectAgreement(devices, hub)
  }

  @Test func `after it ended an open merge makes no second commit of it`() async throws {
    let (hub, devices) = try meeting()
    let path = devices[1].root.path
    try git("add", "-A", in: path)
    try git("commit", "-qm", "By hand", in: path)
    try git("fetch", "-q", "origin", in: path)
    #expect(throws: TestFailure.self) { try git("merge", "-q", "origin/main", in: path) }
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var journal = try Device(name: "phone", root: Root(at: path)).journal
      journal.before = { if $0 == .forgetMerge { kill(getpid(), SIGKILL) } }
      _ = try journal.run()
    }
    for device in [devices[1], devices[0], devices[1]] { try device.sync() }
    #expect(try git("rev-list", "--merges", "--count", "HEAD", in: path) == "1")
    try expectAgreement(devices, hub)
  }

  /// How many moments are tried: `JOURNAL_KILLS`, else a few.
  static let moments = EnvironmentVariables.current()["JOURNAL_KILLS"].flatMap { Int($0) } ?? 12

  @Test(arguments: 0..<moments)
  func `at any moment loses nothing and is made up for by the next`(number: Int) async throws {
    let (hub, devices) = try meeting()
    let path = devices[1].root.path
    let moment = 1 + number * 300_000 / `A sync that is killed`.moments
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [path = path as String, moment = moment as Int] in
      // The signal's default action asks nobody.
      var timer = itimerval()
      timer.it_value.tv_usec = suseconds_t(moment)
      setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
      _ = try Device(name: "phone", root: Root(at: path)).journal.run()
      kill(getpid(), SIGALRM)
    }
    for device in [devices[1], devices[0], devices[1]] { try device.sync() }
    #expect(try devices[0].files() == expected)
    try expectAgreement(devices, hub)
  }
}
