import JournalFiles
import Testing

@testable import JournalGit

@Suite(.enabled(if: WebServer.isHere, "only 'make ci' starts a web server"))
struct `An engine with a hub behind https` {
  private let hub: Devices
  private let server: WebServer

  init() throws {
    hub = try Devices(.git)
    try git("config", "http.receivepack", "true", in: hub.hub)
    server = try WebServer(in: hub.folder)
  }

  private func failure(of device: Device) throws -> TransportFailure? {
    guard case .notExchanged(.failed(let failure)) = try device.sync().exchange else { return nil }
    return failure
  }

  @Test func `shares what either device wrote, by git`() throws {
    let devices = try ["desk", "phone"].map { try server.device($0, of: hub) }
    try devices[0].root.write("a.md", "a\n")
    for device in devices {
      let exchange = try device.sync().exchange
      #expect(exchange == .exchanged)
    }
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[1].root.write("a.md", "a\nphone\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].files() == ["a.md": "a\ndesk\nphone\n"])
    try expectAgreement(devices, hub)
  }

  @Test func `sends more than one request holds`() throws {
    let device = try server.device("desk", of: hub)
    var dice = SystemRandomNumberGenerator()
    for name in 0..<20 {
      let lines = (0..<4000).map { _ in "\(UInt64.random(in: 0 ... .max, using: &dice))\n" }
      try device.root.write("\(name).md", lines.joined())
    }
    #expect(try device.sync().exchange == .exchanged)
    try hub.expectSound(device)
  }

  @Test(arguments: [nil, "wrong"])
  func `is told that a login is missing, and tells no password`(password: String?) throws {
    let device = try server.device("desk", of: hub, password: password)
    try device.root.write("a.md", "a\n")
    let failure = try failure(of: device)
    let words = try #require(failure?.login, "\(String(describing: failure))")
    #expect(!words.contains("wrong") && !words.isEmpty)
  }

  @Test func `trusts no certificate that nobody vouches for`() throws {
    var device = try server.device("desk", of: hub)
    device.transport = Engine.git.patient()
    try device.root.write("a.md", "a\n")
    #expect(try failure(of: device)?.isUnreachable == true)
  }

  @Test func `follows to no other place`() throws {
    let device = try server.device("desk", of: hub, at: .moved)
    try device.root.write("a.md", "a\n")
    #expect(try failure(of: device)?.isUnreachable == true)
  }

  @Test func `sends nothing to what anybody can read, unless it may be so`() throws {
    let device = try server.device("desk", of: hub, at: .open)
    try device.root.write("a.md", "a\n")
    try git("config", "url.\(server.address(.open)).insteadOf", "hub:", in: device.root.path)
    let address = try RedactedURL(server.address(.open))
    for alias in [address.address, "hub:"] {
      try Repository(at: device.root).setRemote(RedactedURL(alias))
      #expect(try device.sync().exchange == .notExchanged(.anybodyReads(address)))
    }
    var journal = device.journal
    journal.allowsPublic = true
    #expect(try journal.run().exchange == .exchanged)
    try device.root.write("a.md", "more\n")
    #expect(try device.sync().exchange == .exchanged)
  }

  @Test func `is no stranger by what the person alone has`() throws {
    var device = try server.device("desk", of: hub, password: nil)
    let netrc = "machine localhost login ada password s3cret\n"
    try hub.folder.root("home").write(".netrc", netrc)
    device.transport = server.transport(.git, home: hub.folder.path + "/home")
    try device.root.write("a.md", "a\n")
    #expect(try device.sync().exchange == .exchanged)
  }

  @Test func `gives the words of a hook that refuses`() throws {
    let device = try server.device("desk", of: hub)
    try device.root.write("a.md", "a\n")
    try hub.hook("pre-receive", "echo the hub is full >&2; exit 1")
    #expect(
      try failure(of: device)
        == .refused("[remote rejected] (pre-receive hook declined); the hub is full")
    )
  }

  @Test func `leaves both sides sound when an answer is cut or does not come`() throws {
    var device = try server.device("desk", of: hub, at: .cut)
    try device.root.write("a.md", "a\n")
    #expect(try device.sync().exchange != .exchanged)
    try Repository(at: device.root).setRemote(RedactedURL(server.address(.silent)))
    device.transport = server.transport(.git, patience: .milliseconds(500))
    let silence = try failure(of: device)
    #expect(silence == .timedOut)
    device.transport = server.transport(.git)
    try Repository(at: device.root).setRemote(RedactedURL(server.address()))
    #expect(try [.exchanged, .upToDate].contains(device.sync().exchange))
    #expect(try git("rev-parse", "main", in: hub.hub) == device.head)
    try hub.expectSound(device)
  }

  @Test func `leaves it to git`() throws {
    var device = try server.device("desk", of: hub)
    device.transport = Engine.builtin.patient()
    try device.root.write("a.md", "a\n")
    guard case .unable(let words) = try failure(of: device) else {
      Issue.record("not refused")
      return
    }
    #expect(words.hasPrefix("only git itself speaks 'https://'"))
  }
}
