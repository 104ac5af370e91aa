import JournalFormat
import JournalStore

/// How a command ended, as scripts read it.
enum ExitStatus: Int32 {
  case done = 0
  /// `check` found errors.
  case errorsFound = 1
  /// The work could not be done.
  case failed = 2
  /// Saved here, not exchanged with the remote.
  case notExchanged = 3
  case wrongUsage = 64
  case interrupted = 130
}

/// What ends a command early: one sentence for the person, one status for scripts.
struct Failure: Error, Equatable {
  let status: ExitStatus
  /// Lower case, no full stop: what was attempted, on what, why, and what to do.
  let message: String

  init(_ message: String, status: ExitStatus = .failed) {
    self.status = status
    self.message = message
  }

  /// A conversation in which nothing was answered.
  static let noAnswers = Failure("no answers, so nothing was saved")

  /// `new` without a prompt, where nobody can be asked for it.
  static let noPrompt = usage(
    "which prompt? 'journal new checkin', for example; 'journal new --help' says more"
  )

  /// A failure that lies in what was typed.
  static func usage(_ message: String) -> Failure {
    Failure(message, status: .wrongUsage)
  }

  /// A typed word that is none of those allowed, with the one it most likely stands for.
  static func unknown(_ what: String, _ word: String, among known: [String]) -> Failure {
    if let nearest = Suggestion.closest(to: word, among: known) {
      return .usage("'\(word)' is no \(what); did you mean '\(nearest)'?")
    }
    let list = known.count > 16 ? "" : ": \(known.joined(separator: ", "))"
    return .usage("'\(word)' is no \(what)\(list.isEmpty ? "" : "; there are\(list)")")
  }
}
