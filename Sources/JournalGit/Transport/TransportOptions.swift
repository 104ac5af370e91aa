package import JournalFiles

/// How an engine is to behave towards the person and the server.
package struct TransportOptions: Sendable {
  package var environment: EnvironmentVariables
  /// For how long a server may be silent; `nil` while a person may be typing a password.
  package let patience: Duration?
  /// Whether programs on the way may ask for a name and a password on the terminal.
  package let mayAsk: Bool
  /// Asked now and then whether the exchange is to be given up.
  package var isCancelled: @Sendable () -> Bool

  package init(
    environment: EnvironmentVariables = .current(),
    patience: Duration = .seconds(60),
    mayAsk: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.environment = environment
    self.patience = mayAsk ? nil : patience
    self.mayAsk = mayAsk
    self.isCancelled = isCancelled
  }

  /// The environment for a program of git's, without what a hook or an alias that runs us left
  /// behind for another repository.
  func quietEnvironment(without others: [String] = []) -> EnvironmentVariables {
    var environment = environment
    for name in TransportOptions.misleading + others { environment.values[name] = nil }
    environment.values["LC_ALL"] = "C"
    if !mayAsk {
      environment.values["GIT_TERMINAL_PROMPT"] = "0"
      environment.values["SSH_ASKPASS_REQUIRE"] = "never"
    }
    return environment
  }

  private static let misleading = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_CONFIG",
    "GIT_TRACE", "GIT_TRACE_CURL", "GIT_CURL_VERBOSE", "GIT_PROTOCOL_FROM_USER",
  ]
}
