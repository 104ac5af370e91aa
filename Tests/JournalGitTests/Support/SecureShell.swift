import JournalFiles

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A real `sshd`, one process a connection, without a port: ssh talks to it through a pipe.
struct SecureShell {
  enum Key: String, CaseIterable {
    case ed25519, ecdsa, rsa
  }

  private static let server = "/usr/sbin/sshd"

  static var isHere: Bool {
    access(server, X_OK) == 0 && (geteuid() != 0 || access("/run/sshd", F_OK) == 0)
  }

  private let folder: TestFolder
  private let root: Root
  private var path: String { folder.path + "/ssh" }

  init(
    in folder: TestFolder,
    key: Key = .ed25519,
    hostKeys: [Key] = [.ed25519]
  ) throws {
    self.folder = folder
    root = try folder.root("ssh")
    try makeKey("key", key)
    var settings = "StrictModes no\nPermitRootLogin yes\nUsePAM no\n"
    settings += "AuthorizedKeysFile \(path)/key.pub\n"
    var known = ""
    for kind in hostKeys {
      try makeKey("host_\(kind)", kind)
      settings += "HostKey \(path)/host_\(kind)\n"
      known += "hub \(try root.text("host_\(kind).pub") ?? "")"
    }
    try root.write("sshd_config", settings)
    try know(known)
    // The port and the host are of no use to the pipe, and ssh looks the alias up all the same.
    try root.write(
      "config",
      """
      Host hub
        HostName 192.0.2.1
        HostKeyAlias hub
        Port 2022
        User \(user)
        IdentityFile \(path)/key
        IdentitiesOnly yes
        UserKnownHostsFile \(path)/known
        ProxyCommand \(SecureShell.server) -i -f \(path)/sshd_config
      """ + "\n"
    )
    try root.write("ssh", "#!/bin/sh\nexec ssh -F '\(path)/config' -o BatchMode=yes \"$@\"\n")
    chmod(program, 0o700)
  }

  private func makeKey(_ name: String, _ kind: Key) throws {
    // A short one is made sooner.
    let length = kind == .rsa ? ["-b", "2048"] : []
    let arguments = ["-q", "-t", kind.rawValue, "-N", "", "-f", "\(path)/\(name)"]
    _ = try ChildProcess("ssh-keygen", arguments + length).run()
  }

  /// An `ssh` that knows the alias `hub`.
  var program: String { "\(path)/ssh" }

  var user: String { String(cString: getpwuid(geteuid()).pointee.pw_name) }

  /// Lets the first connection stay, for a minute, and others go through it.
  func shareConnections() throws {
    let shared = "  ControlMaster auto\n  ControlPath \(path)/shared\n  ControlPersist 60\n"
    try root.write("config", (root.text("config") ?? "") + shared)
  }

  var isSharing: Bool {
    (try? ChildProcess(program, ["-O", "check", "hub"]).run())?.succeeded == true
  }

  func endSharing() { _ = try? ChildProcess(program, ["-O", "exit", "hub"]).run() }

  func forgetKeys() throws { try root.write("key.pub", "") }

  func known() throws -> String { try root.text("known") ?? "" }

  func know(_ hosts: String) throws { try root.write("known", hosts) }

  func environment(naming variable: String?) -> EnvironmentVariables {
    var environment = EnvironmentVariables.current()
    for name in ["GIT_SSH", "GIT_SSH_COMMAND"] { environment.values[name] = nil }
    if let variable { environment.values[variable] = program }
    return environment
  }

  func transport(_ engine: Engine) -> any Transport {
    engine.patient(environment(naming: "GIT_SSH_COMMAND"))
  }
}
