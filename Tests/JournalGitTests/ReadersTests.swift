import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

@Suite struct `A remote that anybody can read` {
  /// A way to a hub that strangers can read, or not.
  private final class OpenHub: Transport {
    let git = Engine.git.patient()
    let isOpen = Atomic(true)
    let questions = Atomic(0)

    func list(_ remote: String, in folder: String) -> RemoteList { git.list(remote, in: folder) }

    func fetch(
      _ branch: String,
      from remote: String,
      into reference: String,
      in repository: borrowing Repository
    ) -> FetchOutcome {
      git.fetch(branch, from: remote, into: reference, in: repository)
    }

    func push(
      _ commit: ObjectID,
      onto known: ObjectID?,
      to branch: String,
      of remote: String,
      in repository: borrowing Repository
    ) -> PushOutcome {
      git.push(commit, onto: known, to: branch, of: remote, in: repository)
    }

    func publicAddress(of remote: String, in folder: String) -> RedactedURL? {
      questions.add(1, ordering: .relaxed)
      return isOpen.load(ordering: .relaxed) ? try? RedactedURL("https://example.org/j") : nil
    }

    var asked: Int { questions.load(ordering: .relaxed) }
  }

  private let hub: Devices
  private let way = OpenHub()
  private var device: Device
  private let day: Int64 = 86_400 * 1_000_000_000

  init() throws {
    hub = try Devices()
    device = try hub.device("desk")
    device.transport = way
    try device.root.write("a.md", "a\n")
  }

  private func sync(day number: Int64 = 0, allowing: Bool = false) throws -> SyncResult.Exchange {
    var journal = device.journal
    journal.clock = { [day] in (20_000 + number) * day }
    journal.allowsPublic = allowing
    return try journal.run().exchange
  }

  @Test func `gets nothing until the person says that it may, once`() throws {
    let address = try RedactedURL("https://example.org/j")
    for _ in 0..<2 { #expect(try sync() == .notExchanged(.anybodyReads(address))) }
    #expect(try LastSync(of: device.root)?.outcome == .open)
    #expect(try git("for-each-ref", in: hub.hub) == "")
    #expect(try git("show", "HEAD:a.md", in: device.root.path) == "a")
    #expect(try sync(allowing: true) == .exchanged)
    try device.root.write("a.md", "more\n")
    #expect(try sync(day: 100) == .exchanged)
    #expect(way.asked == 2)
    try Repository(at: device.root).set(["remote.origin.url": "../hub.git"])
    #expect(try sync(day: 100) == .notExchanged(.anybodyReads(address)))
  }

  @Test func `is noticed after a month when it was private before`() throws {
    way.isOpen.store(false, ordering: .relaxed)
    #expect(try sync() == .exchanged)
    #expect(try sync(day: 20) == .upToDate)
    #expect(way.asked == 1)
    way.isOpen.store(true, ordering: .relaxed)
    #expect(try sync(day: 29) == .upToDate)
    #expect(try sync(day: 31) != .upToDate)
    #expect(way.asked == 2)
  }

  @Test func `is asked again when it was not reached`() throws {
    way.isOpen.store(false, ordering: .relaxed)
    try Repository(at: device.root).set(["remote.origin.url": "../away.git"])
    for _ in 0..<2 { #expect(try sync() != .exchanged) }
    #expect(way.asked == 2)
  }

  @Test func `gives what it has to a device that has nothing`() throws {
    _ = try sync(allowing: true)
    var phone = try hub.device("phone")
    phone.transport = way
    #expect(try phone.sync().exchange == .exchanged)
    try phone.root.write("a.md", "a\nphone\n")
    #expect(try phone.sync().exchange != .exchanged)
  }
}
