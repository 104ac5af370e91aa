import JournalFiles

/// What carries the journal to its remote.
package enum Engine: String, Sendable, CaseIterable {
  /// What fits: `git` where there is one that is new enough, but for small talk with a path.
  case auto
  case git
  case builtin

  package func transport(_ options: TransportOptions) -> any Transport {
    switch self {
    case .git: GitCommand(options)
    case .builtin: BuiltinTransport(options)
    case .auto: AutomaticTransport(options: options)
    }
  }
}

extension GitCommand {
  /// Whether there is a `git` that knows the options we give it: 2.25 or newer.
  var isNewEnough: Bool {
    let git = ChildProcess("git", ["--version"], environment: options.environment)
    guard let outcome = try? git.run(), outcome.succeeded else { return false }
    return GitCommand.isNewEnough(String(decoding: outcome.output, as: UTF8.self))
  }

  /// Reads what `git --version` says, as `git version 2.39.5 (Apple Git-154)`.
  static func isNewEnough(_ version: String) -> Bool {
    guard let number = version.split(separator: " ").dropFirst(2).first else { return false }
    let parts = number.split(separator: ".").prefix(2).compactMap { Int($0) }
    return parts.count == 2 && (parts[0], parts[1]) >= (2, 25)
  }
}
