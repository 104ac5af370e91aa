import CGit2

/// What kept git's part of the work from being done.
package struct GitError: Error, Sendable, Hashable {
  /// What a caller may want to act on.
  package enum Code: Sendable, Hashable {
    /// Another process moved the branch, or the object is not what was expected.
    case changedMeanwhile
    /// Another process holds one of git's lock files.
    case locked
    case notFound
    case notARepository
    /// Somebody else owns the repository.
    case notOurs
    /// A repository of a kind that libgit2 1.5 cannot work in.
    case unsupported
    /// A merge, a rebase or the like is under way, or no branch is checked out.
    case unfinished
    /// Neither the environment nor the configuration names an author.
    case noIdentity
    /// A filter would have to run on a file.
    case filtered
    /// The remote's address is one that is not used.
    case address
    /// The remote holds another journal.
    case otherJournal
    /// The remote holds no journal.
    case noJournal
    /// What came from the remote could write elsewhere, run or exhaust.
    case hostile
    /// What would go to the remote is nothing that the other devices take.
    case unsendable
    case other
  }

  package let code: Code
  /// What was attempted, as in "could not …".
  package let operation: String
  /// Why, and what to do.
  package let message: String
  /// libgit2's number for the part that failed, 0 when it was ours.
  package let category: Int32

  init(_ code: Code, _ operation: String, _ message: String) {
    self.code = code
    self.operation = operation
    self.message = message
    category = 0
  }

  /// What libgit2 reports of the call that has just failed on this thread.
  init(during operation: String, status: Int32) {
    let error = git_error_last()
    category = error?.pointee.klass ?? 0
    let said = error?.pointee.message.map { String(cString: $0) } ?? ""
    git_error_clear()
    self.operation = operation
    code = Code(status: status, said: said)
    message =
      switch code {
      case .notOurs:
        "it belongs to somebody else; if you trust it, run "
          + "'git config --global --add safe.directory' with its path"
      case .locked: GitError.waiting(for: said.lockInTheWay)
      default: said.isEmpty ? "unknown error" : said
      }
  }
}

extension GitError {
  /// What to do about a lock of git's.
  static func waiting(for lock: String?) -> String {
    "another git command is at work there; try again when it is done"
      + (lock.map { ", and if none is, delete '\($0)'" } ?? "")
  }
}

extension GitError.Code {
  fileprivate init(status: Int32, said: String) {
    self =
      switch status {
      case GIT_EOWNER.rawValue: .notOurs
      // libgit2 1.5 without a single safe.directory entry.
      case _ where said.contains("safe.directory"): .notOurs
      case GIT_ENOTFOUND.rawValue: .notFound
      case GIT_ELOCKED.rawValue: .locked
      case GIT_EMODIFIED.rawValue, GIT_EEXISTS.rawValue: .changedMeanwhile
      default: .other
      }
  }
}

extension GitError: CustomStringConvertible {
  /// A sentence as `could not read the configuration: why; what to do`.
  package var description: String { "could not \(operation): \(message)" }
}
