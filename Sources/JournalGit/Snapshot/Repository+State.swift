import CGit2

extension Repository {
  /// Throws unless the repository is at rest: what another tool began is the person's own work.
  ///
  /// An open merge alone may be `exempt`: a sync ends that.
  package func checkAtRest(exemptingMerge isExempt: Bool = false) throws(GitError) {
    let state = git_repository_state(handle)
    if isExempt, state == Int32(GIT_REPOSITORY_STATE_MERGE.rawValue) {
      _ = try branch()
      return
    }
    let activity: (name: String, commands: String)? =
      switch git_repository_state_t(UInt32(state)) {
      case GIT_REPOSITORY_STATE_NONE: nil
      case GIT_REPOSITORY_STATE_MERGE: ("merge", "'journal sync' or 'git merge --abort'")
      case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        ("revert", "'git revert --continue' or 'git revert --abort'")
      case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        ("cherry-pick", "'git cherry-pick --continue' or 'git cherry-pick --abort'")
      case GIT_REPOSITORY_STATE_BISECT: ("bisect", "'git bisect reset'")
      case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
        ("'git am'", "'git am --continue' or 'git am --abort'")
      default: ("rebase", "'git rebase --continue' or 'git rebase --abort'")
      }
    if let activity {
      throw GitError(
        .unfinished,
        "save the journal",
        "a \(activity.name) that you began with git is not finished; run \(activity.commands)"
      )
    }
    let index = try index()
    if git_index_has_conflicts(index.pointer) != 0 {
      throw GitError(
        .unfinished,
        "save the journal",
        "the index holds conflicts that git left; settle them and run 'git add'"
      )
    }
    _ = try branch()
  }
}
