import JournalFiles

extension GitCommand {
  /// Asks a web server as a stranger would: with no name, no password and no setting of the person's.
  package func publicAddress(of remote: String, in folder: String) -> RedactedURL? {
    guard case .success(let git) = run(["remote", "get-url", "--push", "--", remote], in: folder),
      let line = git.output.split(separator: "\n").first, git.succeeded,
      let address = try? RedactedURL(String(line)),
      RemotePlace(address.address)?.scheme == "https"
    else { return nil }
    let stranger = GitCommand(
      TransportOptions(
        environment: options.environment.ofAStranger,
        patience: .seconds(20),
        isCancelled: options.isCancelled
      )
    )
    let asked = stranger.run(["ls-remote", "--end-of-options", address.address], in: "/")
    guard case .success(let answer) = asked, answer.succeeded else { return nil }
    return address
  }
}

extension EnvironmentVariables {
  /// Without what leads to a person's settings and secrets.
  fileprivate var ofAStranger: EnvironmentVariables {
    var stranger = self
    let personal = [
      "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "GIT_ASKPASS", "SSH_ASKPASS", "GIT_SSL_CERT",
      "GIT_SSL_KEY",
    ]
    for name in personal { stranger.values[name] = nil }
    for name in ["HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"] {
      stranger.values[name] = "/dev/null"
    }
    stranger.values["GIT_CONFIG_NOSYSTEM"] = "1"
    return stranger
  }
}
