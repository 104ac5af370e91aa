import JournalFiles

/// How a run of `git` ended, and what it said with `LC_ALL=C`.
struct GitRun {
  let succeeded: Bool
  let output: String
  let errors: String

  init(_ outcome: ChildProcess.Outcome) {
    succeeded = outcome.succeeded
    output = String(decoding: outcome.output, as: UTF8.self)
    errors = String(decoding: outcome.errors, as: UTF8.self)
  }

  init(succeeded: Bool, output: String, errors: String) {
    self.succeeded = succeeded
    self.output = output
    self.errors = errors
  }

  /// Reads the line that `push --porcelain` writes for each reference, here for the only one.
  ///
  /// Only that line says whether the reference moved; the exit code alone does not.
  func pushOutcome(of branch: String) -> PushOutcome {
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].hasSuffix(":refs/heads/" + branch) else { continue }
      switch parts[0] {
      case " ", "*": return succeeded ? .pushed : .failed(failure)
      case "=": return .upToDate
      default: return rejection(String(parts[2]))
      }
    }
    return .failed(failure)
  }

  private func rejection(_ summary: String) -> PushOutcome {
    let lostRace = [
      "(fetch first)", "(non-fast-forward)", "(needs force)", "failed to update ref",
      "cannot lock ref", "incorrect old value", "reference already exists",
    ]
    if lostRace.contains(where: summary.contains) { return .notFastForward }
    if summary.hasPrefix("[remote failure]") { return .failed(.unreachable(words(summary))) }
    return .failed(.refused(words(summary)))
  }

  /// Why the run failed.
  var failure: TransportFailure {
    let said = errors.lowercased()
    func says(_ phrases: [String]) -> Bool { phrases.contains(where: said.contains) }
    if says(["fsck error", "index-pack failed", "unpack-objects", "did not send all necessary"]),
      !says(["early eof", "unexpected disconnect", "the remote end hung up"])
    {
      return .damaged(words())
    }
    let needsPerson = [
      "authentication failed", "could not read username", "could not read password",
      "terminal prompts disabled", "permission denied (", "host key verification failed",
      "requested url returned error: 401", "requested url returned error: 403",
      "too many authentication failures", "remote host identification has changed",
    ]
    return says(needsPerson) ? .authentication(words()) : .unreachable(words())
  }

  /// What the server said, else what git said; short, and without passwords.
  private func words(_ summary: String? = nil) -> String {
    let lines = errors.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
    let server = lines.filter { $0.hasPrefix("remote: ") }.map { $0.dropFirst("remote: ".count) }
    let own = lines.filter { line in
      ["fatal: ", "error: ", "ssh: "].contains(where: line.hasPrefix)
        || ["Permission denied", "Host key verification failed"].contains(where: line.contains)
    }
    var said = summary.map { [Substring($0)] } ?? []
    said += server.isEmpty ? own.prefix(3).map { $0[...] } : server.prefix(5).map { $0 }
    let text = said.map { line in
      line.split(separator: " ").map { RedactedURL.redacting(String($0)) }.joined(separator: " ")
    }
    return String(text.joined(separator: "; ").prefix(500))
  }
}
