/// What `--color` says.
package enum ColourChoice: String, Sendable, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what goes to a terminal, or elsewhere.
  ///
  /// `NO_COLOR` with any value and `TERM=dumb` say no, but the person's own flag beats them.
  package func colours(onTerminal isTerminal: Bool, _ environment: EnvironmentVariables) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }
  }
}
