import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

/// Servers that fall silent, die or are cut off, with either engine.
@Suite struct `An engine with a server that fails` {
  static let seen = "refs/journal/seen"

  private func begun(_ engine: Engine) throws -> (Devices, Device) {
    let hub = try Devices(engine)
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try device.root.write("b.md", "b\n")
    return (hub, device)
  }

  @Test(arguments: Engine.both)
  func `gives up after a while of silence`(engine: Engine) throws {
    var (_, device) = try begun(engine)
    try device.serve(fetching: "exec sleep 30;", pushing: "exec sleep 30;")
    device.transport = engine.patient(patience: .milliseconds(200))
    #expect(try device.sync().exchange == .notExchanged(.failed(.timedOut)))
    #expect(device.list() == .failed(.timedOut))
    #expect(try device.fetch("main", into: Self.seen) == .failed(.timedOut))
  }

  @Test(arguments: Engine.both)
  func `waits for one that is only slow`(engine: Engine) throws {
    var (_, device) = try begun(engine)
    try device.serve(
      fetching: "f() { sleep 0.1; git-upload-pack \"$1\"; }; f",
      pushing: "f() { sleep 0.1; git-receive-pack \"$1\"; }; f"
    )
    device.transport = engine.patient(patience: .seconds(5))
    #expect(try device.sync().exchange == .exchanged)
  }

  @Test(arguments: Engine.both)
  func `stops when the person wants it`(engine: Engine) throws {
    var (_, device) = try begun(engine)
    try device.serve(fetching: "exec sleep 30;", pushing: "exec sleep 30;")
    let asks = Questions()
    device.transport = engine.transport(
      TransportOptions(isCancelled: { asks.count.add(1, ordering: .relaxed).newValue > 3 })
    )
    #expect(try device.sync().exchange == .notExchanged(.failed(.cancelled)))
    #expect(try LastSync(of: device.root)?.outcome == .cancelled)
    #expect(device.list() == .failed(.cancelled))
  }

  @Test(arguments: Engine.both)
  func `says that one has died`(engine: Engine) throws {
    let (_, device) = try begun(engine)
    for script in ["exit 1;", "kill -9 $$;", "echo; exit 0;", "echo 0000; exit 0;"] {
      try device.serve(fetching: script, pushing: script)
      #expect(try device.sync().exchange.isUnreachable, "\(script)")
      #expect(device.list().failure != nil || script.contains("0000"), "\(script)")
    }
  }

  @Test(arguments: Engine.both, [3, 230, 400])
  func `takes nothing by halves when a fetch is cut`(engine: Engine, length: Int) throws {
    let (hub, device) = try begun(engine)
    try device.sync()
    var phone = try hub.device("phone")
    let cut = "f() { git-upload-pack \"$1\" | head -c \(length); }; f"
    try phone.serve(fetching: cut, pushing: "git-receive-pack")
    // What is cut off may wait for us, too.
    phone.transport = engine.patient(patience: .milliseconds(700))
    let outcome = try phone.fetch("main", into: Self.seen)
    #expect(outcome.failure != nil)
    #expect(try Repository(at: phone.root).reference(Self.seen) == nil)
    phone.transport = engine.patient()
    try phone.serve(fetching: "git-upload-pack", pushing: "git-receive-pack")
    #expect(try phone.fetch("main", into: Self.seen) == .fetched)
    try hub.expectSound(phone)
  }

  @Test(arguments: Engine.both, [4, 180, 300])
  func `loses nothing when a push is cut`(engine: Engine, length: Int) throws {
    var (hub, device) = try begun(engine)
    let before = try git("rev-parse", "main", in: hub.hub)
    let cut = "f() { head -c \(length) | git-receive-pack \"$1\"; }; f"
    try device.serve(fetching: "git-upload-pack", pushing: cut)
    device.transport = engine.patient(patience: .milliseconds(700))
    #expect(try device.sync().exchange != .exchanged)
    #expect(try git("rev-parse", "main", in: hub.hub) == before)
    device.transport = engine.patient()
    try device.serve(fetching: "git-upload-pack", pushing: "git-receive-pack")
    #expect(try device.sync().exchange == .exchanged)
    try hub.expectSound(device)
  }

  /// The server did it, and its answer is lost: the next sync finds that all is there.
  @Test(arguments: Engine.both, [0, 230])
  func `finds out what became of a push whose answer was lost`(
    engine: Engine,
    length: Int
  ) throws {
    var (hub, device) = try begun(engine)
    let cut = "f() { git-receive-pack \"$1\" | { head -c \(length); cat >/dev/null; }; }; f"
    try device.serve(fetching: "git-upload-pack", pushing: cut)
    device.transport = engine.patient(patience: .milliseconds(700))
    _ = try device.sync()
    device.transport = engine.patient()
    try device.serve(fetching: "git-upload-pack", pushing: "git-receive-pack")
    let exchange = try device.sync().exchange
    #expect(exchange == .exchanged || exchange == .upToDate)
    #expect(try git("rev-parse", "main", in: hub.hub) == device.head)
    try hub.expectSound(device)
  }

  @Test(arguments: Engine.both)
  func `believes no pack that is broken`(engine: Engine) throws {
    let (hub, device) = try begun(engine)
    try device.sync()
    let phone = try hub.device("phone")
    // Only what is packed has such bytes.
    let filter = "syswrite STDOUT, $b =~ tr/\\x80-\\x8f/a-p/r while sysread STDIN, $b, 65536"
    let broken = "f() { git-upload-pack \"$1\" | perl -e '\(filter)'; }; f"
    try device.root.write("long.md", (0..<400).map { "\($0 * 7919)xyz\n" }.joined())
    try device.sync()
    try phone.serve(fetching: broken, pushing: "git-receive-pack")
    let outcome = try phone.fetch("main", into: Self.seen)
    #expect(outcome.failure != nil)
    #expect(try Repository(at: phone.root).reference(Self.seen) == nil)
    try phone.serve(fetching: "git-upload-pack", pushing: "git-receive-pack")
    #expect(try phone.fetch("main", into: Self.seen) == .fetched)
    try hub.expectSound(phone)
  }
}

private final class Questions: Sendable {
  let count = Atomic(0)
}

extension SyncResult.Exchange {
  fileprivate var isUnreachable: Bool {
    if case .notExchanged(.failed(.unreachable)) = self { true } else { false }
  }
}
