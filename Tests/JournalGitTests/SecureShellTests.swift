import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A real `sshd`, one process a connection, without a port: ssh talks to it through a pipe.
@Suite(.enabled(if: SecureShell.isHere, "sshd is not installed"))
struct `Two devices with a hub behind ssh` {
  @Test func `share what either wrote`() throws {
    let hub = try Devices()
    let shell = try SecureShell(in: hub.folder)
    var devices: [Device] = []
    for name in ["desk", "phone"] {
      let root = try hub.folder.root(name)
      try Repository.fresh(root).setRemote(RedactedURL("hub:" + hub.hub))
      devices.append(Device(name: name, root: root, transport: shell.transport))
    }
    try devices[0].root.write("a.md", "a\n")
    for device in devices { #expect(try device.sync().exchange == .exchanged) }
    try devices[0].root.write("a.md", "a\ndesk\n")
    try devices[1].root.write("a.md", "a\nphone\n")
    for device in devices + devices { try device.sync() }
    #expect(try devices[0].files() == ["a.md": "a\ndesk\nphone\n"])
    try expectAgreement(devices, hub)
  }

  @Test func `are told that a login is missing`() throws {
    let hub = try Devices()
    let shell = try SecureShell(in: hub.folder)
    let root = try hub.folder.root("desk")
    try Repository.fresh(root).setRemote(RedactedURL("hub:" + hub.hub))
    let device = Device(name: "desk", root: root, transport: shell.transport)
    try root.write("a.md", "a\n")
    try Root(at: hub.folder.path, temporary: "tmp").replace("key.pub", with: [])
    guard case .notExchanged(.failed(.authentication(let words))) = try device.sync().exchange
    else {
      Issue.record("no login was missing")
      return
    }
    #expect(words.contains("Permission denied"))
    try Root(at: hub.folder.path, temporary: "tmp").replace("known", with: [])
    guard case .notExchanged(.failed(.authentication(let other))) = try device.sync().exchange
    else {
      Issue.record("an unknown host was trusted")
      return
    }
    #expect(other.contains("Host key verification failed"))
  }
}

struct SecureShell {
  static let program = "/usr/sbin/sshd"

  static var isHere: Bool {
    access(program, X_OK) == 0 && (geteuid() != 0 || access("/run/sshd", F_OK) == 0)
  }

  let transport: GitCommand

  init(in folder: TestFolder) throws {
    let path = folder.path
    for name in ["host", "key"] {
      let arguments = ["-q", "-t", "ed25519", "-N", "", "-f", "\(path)/\(name)"]
      _ = try ChildProcess("ssh-keygen", arguments).run()
    }
    let root = try Root(at: path, temporary: "tmp")
    let settings = """
      HostKey \(path)/host
      AuthorizedKeysFile \(path)/key.pub
      StrictModes no
      PermitRootLogin yes
      UsePAM no

      """
    try root.replace("sshd_config", with: Array(settings.utf8))
    try root.replace("known", with: Array("hub \(root.text("host.pub") ?? "")".utf8))
    var environment = EnvironmentVariables.current()
    environment.values["GIT_SSH_COMMAND"] =
      "ssh -F none -o BatchMode=yes -i \(path)/key -o UserKnownHostsFile=\(path)/known"
      + " -o ProxyCommand='\(SecureShell.program) -i -f \(path)/sshd_config'"
    transport = GitCommand(environment: environment, patience: .seconds(20))
  }
}
