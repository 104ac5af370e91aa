import CGit2

/// What a person began with git and has not ended.
package enum OpenWork: String, Sendable {
  case merge
  case revert
  case cherryPick = "cherry-pick"
  case bisect
  /// The patches of a mailbox.
  case am
  case rebase

  /// What it is called, as `rebase`.
  package var name: String { self == .am ? "'git am'" : rawValue }

  /// What ends it, as `'git rebase --continue' or 'git rebase --abort'`.
  package var commands: String {
    switch self {
    case .merge: "'journal sync' or 'git merge --abort'"
    case .bisect: "'git bisect reset'"
    default: "'git \(rawValue) --continue' or 'git \(rawValue) --abort'"
    }
  }

  /// Why nothing else can be done, and what to do.
  var sentence: String { "a \(name) that you began with git is not finished; run \(commands)" }
}

extension Repository {
  /// What is open in it, `nil` when it is at rest.
  package var openWork: OpenWork? {
    switch git_repository_state_t(UInt32(git_repository_state(handle))) {
    case GIT_REPOSITORY_STATE_NONE: nil
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: .am
    default: .rebase
    }
  }
}
