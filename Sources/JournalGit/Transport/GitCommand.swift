package import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The engine that runs the user's own `git`, with their ssh, keys, proxies and helpers.
package struct GitCommand: Transport {
  package var environment: EnvironmentVariables
  /// For how long a server may be silent; `nil` while a person may be typing a password.
  package var patience: Duration?
  /// Whether git may ask for a name and a password on the terminal.
  package var mayAsk: Bool

  package init(
    environment: EnvironmentVariables = .current(),
    patience: Duration = .seconds(60),
    mayAsk: Bool = false
  ) {
    self.environment = environment
    self.patience = mayAsk ? nil : patience
    self.mayAsk = mayAsk
  }

  /// Runs `git` in a repository's folder with nothing synced, remote or inherited in command.
  func run(_ arguments: [String], in folder: String) -> Result<GitRun, TransportFailure> {
    let child = ChildProcess(
      "git",
      GitCommand.settings.flatMap { ["-c", $0] } + ["-C", folder] + arguments,
      environment: quietEnvironment(for: folder),
      patience: patience
    )
    do {
      let outcome = try child.run()
      if outcome.ending == .stalled { return .failure(.timedOut) }
      return .success(GitRun(outcome))
    } catch {
      return .failure(.unreachable("\(error); is git installed?"))
    }
  }

  private static let settings = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "submodule.recurse=false",
    "fetch.recurseSubmodules=false",
    "push.recurseSubmodules=no",
    "push.followTags=false",
    "push.gpgSign=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "http.followRedirects=false",
    "protocol.allow=never",
    "protocol.https.allow=always",
    "protocol.ssh.allow=always",
    "protocol.file.allow=always",
    "transfer.fsckObjects=true",
    "fetch.fsckObjects=true",
    "fetch.fsck.zeroPaddedFilemode=warn",
    "color.ui=false",
  ]

  private func quietEnvironment(for folder: String) -> EnvironmentVariables {
    var environment = environment
    // A hook or an alias that runs us leaves these behind, and they point elsewhere.
    for name in GitCommand.misleading { environment.values[name] = nil }
    environment.values["LC_ALL"] = "C"
    environment.values["GIT_CEILING_DIRECTORIES"] = GitCommand.parent(of: folder)
    if !mayAsk {
      environment.values["GIT_TERMINAL_PROMPT"] = "0"
      environment.values["SSH_ASKPASS_REQUIRE"] = "never"
    }
    return environment
  }

  /// The folder above one, from the top; git ignores a ceiling that is relative.
  static func parent(of folder: String) -> String? {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").dropLast()
      .reduce("") { $0 + "/" + $1 }
  }

  private static let misleading = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_CONFIG",
    "GIT_TRACE", "GIT_TRACE_CURL", "GIT_CURL_VERBOSE", "GIT_PROTOCOL_FROM_USER",
  ]
}
