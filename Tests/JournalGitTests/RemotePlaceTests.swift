import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `The way to a remote` {
  private func command(
    _ address: String,
    _ service: ServerCommand.Service = .fetching,
    program: String? = nil,
    sshCommand: String? = nil,
    environment: [String: String] = [:],
    mayAsk: Bool = true
  ) throws -> [String] {
    let options = TransportOptions(environment: .init(environment), mayAsk: mayAsk)
    var command = ServerCommand(address: try RedactedURL(address), service: service)
    command.program = program
    command.sshCommand = sshCommand
    let process = try command.process(in: "/", options)
    return [process.program] + process.arguments
  }

  @Test(arguments: [
    ("hub:j.git", ["hub", "git-upload-pack 'j.git'"]),
    ("ada@hub:/srv/j.git", ["ada@hub", "git-upload-pack '/srv/j.git'"]),
    ("ssh://ada@hub:2222/srv/j", ["-p", "2222", "ada@hub", "git-upload-pack '/srv/j'"]),
    ("ssh://hub/~/my%20journal", ["hub", "git-upload-pack '~/my journal'"]),
    ("git+ssh://hub/~ada/j", ["hub", "git-upload-pack '~ada/j'"]),
    ("ssh://[::1]:22/j", ["-p", "22", "::1", "git-upload-pack '/j'"]),
    ("ada@[::1]:j", ["ada@::1", "git-upload-pack 'j'"]),
    ("[hub:2222]:j", ["-p", "2222", "hub", "git-upload-pack 'j'"]),
  ])
  func `leads through ssh, as git reads the address`(address: String, words: [String]) throws {
    #expect(try command(address) == ["ssh"] + words)
  }

  @Test func `asks nothing where nobody sees it`() throws {
    #expect(try command("hub:j", mayAsk: false).prefix(3) == ["ssh", "-o", "BatchMode=yes"])
  }

  @Test func `runs the ssh that is named, the environment's first`() throws {
    let shell = try command("hub:j", sshCommand: "ssh -i key")
    #expect(shell == ["sh", "-c", "ssh -i key \"$@\"", "ssh -i key", "hub", "git-upload-pack 'j'"])
    let both = ["GIT_SSH_COMMAND": "mine", "GIT_SSH": "/bin/other"]
    #expect(try command("hub:j", sshCommand: "x", environment: both)[2] == "mine \"$@\"")
    #expect(try command("hub:j", environment: ["GIT_SSH": "/bin/other"])[0] == "/bin/other")
  }

  @Test func `leads to a path through git's own services`() throws {
    #expect(try command("/srv/a b", .pushing) == ["git-receive-pack", "/srv/a b"])
    #expect(try command("file:///srv/a%20b") == ["git-upload-pack", "/srv/a b"])
    let own = try command("/srv/it's", program: "nice git-upload-pack")
    #expect(own == ["sh", "-c", "nice git-upload-pack '/srv/it'\\''s'"])
    let other = try command("hub:j", program: "/opt/bin/git-upload-pack")
    #expect(other == ["ssh", "hub", "/opt/bin/git-upload-pack 'j'"])
  }

  @Test func `is git's own over https, with a sentence that says so`() {
    let failure = #expect(throws: TransportFailure.self) { try command("https://example.org/j") }
    #expect(
      failure
        == .unable(
          "only git itself speaks 'https://'; install git 2.25 or newer and set "
            + "'transport: auto', or use an ssh address"
        )
    )
  }

  @Test func `keeps from a server's program what is meant for our repository`() throws {
    let misleading = ["GIT_DIR": "/x", "GIT_PROTOCOL": "version=2", "GIT_CONFIG_COUNT": "1"]
    let options = TransportOptions(environment: .init(misleading))
    let command = ServerCommand(address: try RedactedURL("/srv/j"), service: .fetching)
    let environment = try command.process(in: "/", options).environment
    #expect(environment.values["LC_ALL"] == "C")
    #expect(misleading.keys.allSatisfy { environment.values[$0] == nil })
  }
}

@Suite struct `The engine that is chosen` {
  private func engine(_ device: Device) throws -> any Transport {
    let transport = AutomaticTransport(options: TransportOptions())
    return transport.engine(for: "origin", "main", in: try Repository(at: device.root))
  }

  @Test func `is git at first, and for servers`() throws {
    let hub = try Devices()
    let device = try hub.device("desk")
    #expect(try engine(device) is GitCommand)
    try device.root.write("a.md", "a\n")
    try device.sync()
    #expect(try engine(device) is BuiltinTransport)
    try git("config", "remote.origin.pushurl", "hub:journal", in: device.root.path)
    #expect(try engine(device) is GitCommand)
    try git("config", "remote.origin.url", "https://example.org/j", in: device.root.path)
    #expect(try engine(device) is GitCommand)
  }
}
