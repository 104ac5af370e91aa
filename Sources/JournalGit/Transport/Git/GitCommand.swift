import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The engine that runs the user's own `git`, with their ssh, keys, proxies and helpers.
package struct GitCommand: Transport {
  package var options: TransportOptions

  package init(_ options: TransportOptions = TransportOptions()) {
    self.options = options
  }

  /// Runs `git` in a repository's folder with nothing synced, remote or inherited in command.
  func run(_ arguments: [String], in folder: String) -> Result<GitRun, TransportFailure> {
    let settings = GitCommand.settings + GitCommand.harmlessFaults.map { "fetch.fsck.\($0)=warn" }
    var child = ChildProcess(
      "git",
      settings.flatMap { ["-c", $0] } + ["-C", folder] + arguments,
      environment: environment(for: folder),
      patience: options.patience
    )
    child.isCancelled = options.isCancelled
    do {
      let outcome = try child.run()
      // Ctrl-C at a terminal reaches git, too, and may end it first.
      if outcome.ending == .cancelled || options.isCancelled() { return .failure(.cancelled) }
      if outcome.ending == .stalled { return .failure(.timedOut) }
      return .success(GitRun(outcome))
    } catch {
      return .failure(.unreachable("\(error); is git installed?"))
    }
  }

  private static let settings = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.fsync=committed,reference",
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
    "color.ui=false",
  ]

  /// What old programs wrote into histories, and what hurts nobody who reads them.
  private static let harmlessFaults = [
    "badTimezone", "missingNameBeforeEmail", "missingSpaceBeforeDate", "multipleAuthors",
    "nulInCommit", "zeroPaddedDate", "zeroPaddedFilemode",
  ]

  private func environment(for folder: String) -> EnvironmentVariables {
    var environment = options.quietEnvironment()
    environment.values["GIT_CEILING_DIRECTORIES"] = GitCommand.parent(of: folder)
    return environment
  }

  /// The folder above one, from the top; git ignores a ceiling that is relative.
  static func parent(of folder: String) -> String? {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").dropLast()
      .reduce("") { $0 + "/" + $1 }
  }
}
