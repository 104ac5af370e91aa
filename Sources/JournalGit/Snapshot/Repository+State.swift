import CGit2

extension Repository {
  /// Throws unless the repository is at rest: what another tool began is the person's own work.
  ///
  /// An open merge alone may be `exempt`: a sync ends that.
  package func checkAtRest(exemptingMerge isExempt: Bool = false) throws(GitError) {
    switch openWork {
    case nil: break
    case .merge? where isExempt:
      _ = try branch()
      return
    case let work?: throw GitError(.unfinished, "save the journal", work.sentence)
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
