import JournalFiles
import Testing

@testable import JournalGit

/// A hub behind TLS and a login, on a port of this machine; `make ci` has what it needs.
final class WebServer {
  static var isHere: Bool { Engine.isThorough }

  /// What becomes of the server's answers.
  enum Fate: String {
    case whole, cut, silent, moved
    /// They are given to anybody.
    case open
  }

  private let server: ChildConversation
  private let port: String
  private let certificate: String

  init(in folder: TestFolder) throws {
    let path = folder.path
    certificate = "\(path)/certificate.pem"
    let words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    let files = ["-addext", "subjectAltName=DNS:localhost", "-keyout", "\(path)/key.pem"]
    let made = try ChildProcess(
      "openssl",
      words.split(separator: " ").map(String.init) + files + ["-out", certificate]
    ).run()
    try #require(made.succeeded)
    let script = "\(#filePath)/../../../EndToEnd/web-hub.py"
    let server = try ChildConversation(
      ChildProcess(
        "python3",
        [script.standardized, path, certificate, "\(path)/key.pem"],
        patience: .seconds(20)
      )
    )
    var said: [UInt8] = []
    var byte: UInt8 = 0
    while try withUnsafeMutableBytes(of: &byte, { try server.read(into: $0) }) > 0,
      byte != UInt8(ascii: "\n")
    {
      said.append(byte)
    }
    self.server = server
    port = String(decoding: said, as: UTF8.self)
    try #require(Int(port) != nil)
  }

  deinit { server.end() }

  func address(_ fate: Fate = .whole) -> String {
    "https://localhost:\(port)/\(fate)/hub.git"
  }

  /// A device that trusts the server and knows a password, if it is given one.
  func device(
    _ name: String,
    of hub: Devices,
    password: String? = "s3cret",
    at fate: Fate = .whole
  ) throws -> Device {
    let root = try hub.folder.root(name)
    let repository = try Repository.fresh(root)
    try repository.setRemote(RedactedURL(address(fate)))
    if let password {
      let helper = "!f() { echo username=ada; echo password=\(password); }; f"
      try repository.set(["credential.helper": helper])
    }
    return Device(
      name: name,
      root: root,
      folder: hub.folder,
      transport: transport(hub.engine)
    )
  }

  /// An engine that trusts the server, for a person whose home is there.
  func transport(
    _ engine: Engine,
    patience: Duration = .seconds(20),
    home: String? = nil
  ) -> any Transport {
    var environment = EnvironmentVariables.current()
    if let home { environment.values["HOME"] = home }
    environment.values["GIT_SSL_CAINFO"] = certificate
    environment.values["GIT_CONFIG_GLOBAL"] = "/dev/null"
    return engine.patient(environment, patience: patience)
  }
}

extension String {
  /// The path without its `..`.
  fileprivate var standardized: String {
    split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }.reduce("") { $0 + "/" + $1 }
  }
}
