/// What a server said, and the programs on the way to it, all of them with `LC_ALL=C`.
struct ServerWords {
  var server: [String] = []
  var programs: [String] = []

  /// Takes what a program wrote: `git` marks with `remote: ` what the server said.
  init(errors: String) {
    for line in ServerWords.lines(errors) {
      if line.hasPrefix("remote: ") {
        hear(String(line.dropFirst("remote: ".count)))
      } else {
        programs.append(line)
      }
    }
  }

  /// Takes a line of the server's, unless it only counts how far git has come there.
  mutating func hear(_ line: String) {
    let counters = [
      "Enumerating objects: ", "Counting objects: ", "Compressing objects: ",
      "Resolving deltas: ", "Total ",
    ]
    if !counters.contains(where: line.hasPrefix) { server.append(line) }
  }

  static func lines(_ text: String) -> [String] {
    text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
  }

  /// What became of a push that the server answered with `! … summary`.
  func rejection(_ summary: String) -> PushOutcome {
    if let lock { return .failed(.locked(lock)) }
    let lostRace = [
      "(fetch first)", "(non-fast-forward)", "(needs force)", "(stale info)",
      "failed to update ref",
      "cannot lock ref", "incorrect old value", "reference already exists",
    ]
    if lostRace.contains(where: summary.contains) { return .notFastForward }
    if summary.hasPrefix("[remote failure]") { return .failed(.unreachable(text(summary))) }
    return .failed(.refused(text(summary)))
  }

  /// The lock file that was in the way.
  private var lock: String? { (server + programs).lazy.compactMap(\.lockInTheWay).first }

  /// Why nothing came or went.
  var failure: TransportFailure {
    if let lock { return .locked(lock) }
    let said = (server + programs).joined(separator: "\n").lowercased()
    func says(_ phrases: [String]) -> Bool { phrases.contains(where: said.contains) }
    if says(["repository corruption on the remote"]) { return .damaged(text()) }
    if says(["fsck error", "index-pack failed", "unpack-objects", "did not send all necessary"]),
      !says(["early eof", "unexpected disconnect", "the remote end hung up"])
    {
      return .damaged(text())
    }
    let needsPerson = [
      "authentication failed", "could not read username", "could not read password",
      "terminal prompts disabled", "permission denied (", "host key verification failed",
      "requested url returned error: 401", "requested url returned error: 403",
      "too many authentication failures", "remote host identification has changed",
    ]
    return says(needsPerson) ? .authentication(text()) : .unreachable(text())
  }

  /// The server's words, else those of the programs; short, and without passwords.
  func text(_ summary: String? = nil) -> String {
    let telling = programs.filter { line in
      ["fatal: ", "error: ", "ssh: "].contains(where: line.hasPrefix)
        || ["Permission denied", "Host key verification failed"].contains(where: line.contains)
    }
    let said =
      [summary].compactMap(\.self) + (server.isEmpty ? telling.prefix(3) : server.prefix(5))
    let text = said.map { line in
      line.split(separator: " ").map { RedactedURL.redacting(String($0)) }.joined(separator: " ")
    }
    return String(text.joined(separator: "; ").prefix(500))
  }
}

extension String {
  /// The lock file that a line of git's or libgit2's complains of.
  var lockInTheWay: String? {
    for complaint in ["Unable to create '", "failed to lock file '"] {
      guard let start = firstRange(of: complaint)?.upperBound,
        let end = self[start...].firstRange(of: ".lock'")
      else { continue }
      return self[start..<end.lowerBound] + ".lock"
    }
    return nil
  }
}
