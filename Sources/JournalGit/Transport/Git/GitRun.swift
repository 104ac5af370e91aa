import JournalFiles

/// How a run of `git` ended, and what it said.
struct GitRun {
  let succeeded: Bool
  let output: String
  private(set) var words: ServerWords
  /// Whether another process ended it, with no time to put its things away.
  private(set) var wasKilled = false

  init(_ outcome: ChildProcess.Outcome) {
    self.init(
      succeeded: outcome.succeeded,
      output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self)
    )
    if case .killed(let signal) = outcome.ending {
      wasKilled = true
      words.programs.append("fatal: git was ended by signal \(signal)")
    }
  }

  init(succeeded: Bool, output: String, errors: String) {
    self.succeeded = succeeded
    self.output = output
    words = ServerWords(errors: errors)
  }

  var failure: TransportFailure { words.failure }

  /// Whether the fetch failed because the server has no such branch.
  var foundNoBranch: Bool {
    words.programs.contains { $0.contains("couldn't find remote ref") }
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
      default: return words.rejection(String(parts[2]))
      }
    }
    return .failed(failure)
  }
}
