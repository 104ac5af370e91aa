import JournalFiles
import Testing

/// The ways a test's machines can reach their hub.
enum Route: String, CaseIterable {
  case path, ssh

  /// A path always; ssh only where `make ci` says that Debian's programs are there.
  static var available: [Route] {
    EnvironmentVariables.current()["JOURNAL_CI"] == nil ? [.path] : [.path, .ssh]
  }
}

/// A bare repository that a test's machines sync through.
final class Hub {
  let folder = TemporaryFolder()
  let url: String
  private let server: SecureShellServer?

  init(_ route: Route) throws {
    let path = folder.path + "/hub.git"
    let made = try ChildProcess("git", ["init", "-q", "--bare", "-b", "main", path]).run()
    try #require(made.succeeded)
    switch route {
    case .path:
      server = nil
      url = path
    case .ssh:
      let server = try SecureShellServer(in: folder.path)
      self.server = server
      url = "ssh://127.0.0.1:\(server.port)\(path)"
    }
  }

  /// A new machine that reaches this hub.
  func machine() throws -> TestMachine {
    let machine = try TestMachine()
    if let server { machine.environment.values["GIT_SSH_COMMAND"] = server.clientCommand }
    return machine
  }
}

/// An `sshd` on loopback with keys of its own, which ends with the value.
final class SecureShellServer {
  let port: Int
  let clientCommand: String
  private let pidFile: String

  init(in folder: String) throws {
    port = Int.random(in: 20_000..<60_000)
    pidFile = folder + "/sshd.pid"
    for key in ["host", "client"] {
      try Self.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)"])
    }
    let files = try Root(at: folder)
    let server = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      AuthorizedKeysFile \(folder)/client.pub
      PidFile \(pidFile)
      PasswordAuthentication no
      StrictModes no
      UsePAM no

      """
    try files.create("sshd_config", Array(server.utf8))
    let hostKey = try files.read("host.pub", limit: 10_000) ?? []
    try files.create("known_hosts", Array("[127.0.0.1]:\(port) ".utf8) + hostKey)
    clientCommand =
      "ssh -F /dev/null -i \(folder)/client -o IdentitiesOnly=yes"
      + " -o UserKnownHostsFile=\(folder)/known_hosts -o GlobalKnownHostsFile=/dev/null"
    // sshd wants to be called by its absolute path, and root's wants this folder.
    try Self.run(
      "sh",
      [
        "-c",
        "mkdir -p /run/sshd; \"$(command -v sshd || echo /usr/sbin/sshd)\" -f \(folder)/sshd_config",
      ]
    )
  }

  deinit { _ = try? ChildProcess("sh", ["-c", "kill \"$(cat \(pidFile))\""]).run() }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let outcome = try ChildProcess(program, arguments, patience: .seconds(20)).run()
    try #require(outcome.succeeded, "\(String(decoding: outcome.errors, as: UTF8.self))")
  }
}
