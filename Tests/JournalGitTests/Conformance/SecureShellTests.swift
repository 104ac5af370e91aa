import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite(.enabled(if: SecureShell.isHere, "sshd is not installed"))
struct `An engine with a hub behind ssh` {
  /// A device whose hub is reached through `shell`.
  private func device(
    _ name: String,
    _ hub: Devices,
    _ shell: SecureShell,
    at address: String? = nil
  ) throws -> Device {
    let root = try hub.folder.root(name)
    try Repository.fresh(root).setRemote(RedactedURL(address ?? "hub:" + hub.hub))
    return Device(
      name: name,
      root: root,
      folder: hub.folder,
      transport: shell.transport(hub.engine)
    )
  }

  @Test(arguments: Engine.both)
  func `shares what either device wrote`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    let devices = try ["desk", "phone"].map { try device($0, hub, shell) }
    try devices[0].root.write("a.md", "a\n")
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[1].root.write("a.md", "a\nphone\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].files() == ["a.md": "a\ndesk\nphone\n"])
    try expectAgreement(devices, hub)
  }

  @Test(.enabled(if: Engine.isThorough, "'make ci' does it"), arguments: Engine.both)
  func `takes a journal of years at once`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    let devices = try ["desk", "phone"].map { try device($0, hub, shell) }
    try devices[0].writeYears()
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    #expect(try git("status", "--porcelain", in: devices[1].root.path) == "")
    #expect(try devices[0].head == devices[1].head)
    try hub.expectSound(devices[1])
  }

  /// The first connection goes on in the background, and keeps what it was given open; with `-v` that
  /// is our end of its standard error, too.
  @Test(arguments: Engine.both, ["", " -v"])
  func `does not wait for a connection that stays for others`(engine: Engine, flag: String) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    try shell.shareConnections()
    defer { shell.endSharing() }
    var device = try device("desk", hub, shell)
    var environment = shell.environment(naming: nil)
    environment.values["GIT_SSH_COMMAND"] = shell.program + flag
    device.transport = engine.patient(environment, patience: .seconds(15))
    let time = try ContinuousClock().measure {
      for number in 1...2 {
        try device.root.write("a.md", "\(number)\n")
        #expect(try device.sync().exchange == .exchanged)
      }
    }
    #expect(shell.isSharing)
    #expect(time < .seconds(15))
  }

  @Test(arguments: Engine.both, SecureShell.Key.allCases)
  func `logs in with any kind of key`(engine: Engine, key: SecureShell.Key) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder, key: key, hostKeys: [key])
    #expect(try device("desk", hub, shell).list().failure == nil)
  }

  /// As `ssh-keyscan` writes them, RSA first.
  @Test(arguments: Engine.both)
  func `knows a host by any of its keys`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder, hostKeys: [.rsa, .ed25519])
    #expect(try device("desk", hub, shell).list().failure == nil)
  }

  @Test(arguments: Engine.both)
  func `is told that a login is missing`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    let device = try device("desk", hub, shell)
    try device.root.write("a.md", "a\n")
    try shell.forgetKeys()
    guard case .notExchanged(.failed(.authentication(let words))) = try device.sync().exchange
    else {
      Issue.record("no login was missing")
      return
    }
    #expect(words.contains("Permission denied"))
  }

  @Test(arguments: Engine.both)
  func `trusts no unknown host and no changed one`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    let device = try device("desk", hub, shell)
    let known = try shell.known()
    try shell.know("")
    let unknown = device.list().failure?.login
    #expect(unknown?.contains("Host key verification failed") == true)
    let other = try SecureShell(in: TestFolder())
    try shell.know(other.known())
    let changed = device.list().failure?.login
    #expect(changed?.contains("Host key verification failed") == true)
    try shell.know(known)
    #expect(device.list().failure == nil)
  }

  @Test(arguments: Engine.both)
  func `finds what is not there, on the other side`(engine: Engine) throws {
    let hub = try Devices(engine)
    let device = try device("desk", hub, SecureShell(in: hub.folder), at: "hub:/no/such.git")
    guard case .failed(.unreachable(let words)) = device.list() else {
      Issue.record("\(device.list())")
      return
    }
    #expect(words.contains("'/no/such.git' does not appear to be a git repository"))
  }

  /// An alias with its own port, user and key, as people have in `~/.ssh/config`.
  @Test(arguments: Engine.both)
  func `reads the person's ssh configuration`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    let addresses = ["hub:", "ssh://hub", "ssh://hub:2222", "ssh://\(shell.user)@hub"]
    for (number, address) in addresses.enumerated() {
      let device = try device("desk\(number)", hub, shell, at: address + hub.hub)
      #expect(device.list().failure == nil, "\(address)")
    }
  }

  @Test(arguments: Engine.both)
  func `runs the ssh that settings and environment name`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    var device = try device("desk", hub, shell)
    device.transport = engine.patient(shell.environment(naming: "GIT_SSH"))
    #expect(device.list().failure == nil)
    device.transport = engine.patient(shell.environment(naming: nil))
    #expect(device.list().failure != nil)
    try git("config", "core.sshCommand", "\(shell.program) -q", in: device.root.path)
    #expect(device.list().failure == nil)
  }

  @Test(arguments: Engine.both)
  func `meets silence and sudden ends`(engine: Engine) throws {
    let hub = try Devices(engine)
    var device = try device("desk", hub, SecureShell(in: hub.folder))
    try device.root.write("a.md", "a\n")
    for (script, isSilent) in [("exec sleep 30", true), ("exit 255", false), ("kill -9 $$", false)]
    {
      var environment = EnvironmentVariables.current()
      environment.values["GIT_SSH_COMMAND"] = "f() { \(script); }; f"
      device.transport = engine.patient(environment, patience: .milliseconds(300))
      let exchange = try device.sync().exchange
      guard case .notExchanged(.failed(let failure)) = exchange else {
        Issue.record("\(exchange)")
        continue
      }
      #expect(isSilent ? failure == .timedOut : failure.isUnreachable, "\(script): \(failure)")
    }
  }

  @Test(arguments: Engine.both)
  func `leaves both sides sound when the connection is cut`(engine: Engine) throws {
    let hub = try Devices(engine)
    let shell = try SecureShell(in: hub.folder)
    var device = try device("desk", hub, shell)
    try device.root.write("a.md", "a\n")
    var environment = shell.environment(naming: nil)
    environment.values["GIT_SSH_COMMAND"] = "f() { head -c 150 | \(shell.program) \"$@\"; }; f"
    device.transport = engine.patient(environment, patience: .seconds(3))
    #expect(try device.sync().exchange != .exchanged)
    device.transport = shell.transport(engine)
    #expect(try device.sync().exchange == .exchanged)
    try hub.expectSound(device)
  }
}
