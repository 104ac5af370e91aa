import JournalFiles

/// The program on this machine that leads to a remote's git: git's own for a path, else `ssh`.
struct ServerCommand {
  /// What is asked of the remote.
  enum Service: String {
    case fetching = "git-upload-pack"
    case pushing = "git-receive-pack"
  }

  let address: RedactedURL
  let service: Service
  /// The service's program there, where it is not found under its own name.
  var program: String?
  /// The command that `core.sshCommand` names.
  var sshCommand: String?

  /// - Throws: `unable` for an address that only `git` itself can reach.
  func process(
    in folder: String,
    _ options: TransportOptions
  ) throws(TransportFailure) -> ChildProcess {
    var process = try process(options)
    process.environment = options.quietEnvironment(without: ServerCommand.misleading)
    process.workingFolder = folder
    process.patience = options.patience
    process.isCancelled = options.isCancelled
    return process
  }

  private func process(_ options: TransportOptions) throws(TransportFailure) -> ChildProcess {
    guard let place = RemotePlace(address.address) else { return local(address.address) }
    if place.scheme == "file" { return local(place.path) }
    guard place.isSecureShell else {
      throw .unable(
        "only git itself speaks '\(place.scheme)://'; install git 2.25 or newer and set "
          + "'transport: auto', or use an ssh address"
      )
    }
    let port = place.port.isEmpty ? [] : ["-p", place.port]
    let host = place.user.isEmpty ? place.host : "\(place.user)@\(place.host)"
    let arguments = port + [host, "\(program ?? service.rawValue) \(quoted(place.path))"]
    if let command = options.environment["GIT_SSH_COMMAND"] ?? sshCommand {
      return ChildProcess("sh", ["-c", command + " \"$@\"", command] + arguments)
    }
    if let program = options.environment["GIT_SSH"] { return ChildProcess(program, arguments) }
    // Nobody would see its questions.
    let manners = options.mayAsk ? [] : ["-o", "BatchMode=yes"]
    return ChildProcess("ssh", manners + arguments)
  }

  private func local(_ path: String) -> ChildProcess {
    guard let program else { return ChildProcess(service.rawValue, [path]) }
    return ChildProcess("sh", ["-c", "\(program) \(quoted(path))"])
  }

  private func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Settings for our own repository, and a dialect that libgit2 does not speak.
  private static let misleading = ["GIT_PROTOCOL", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"]
}
