import JournalFiles

extension Repository {
  /// Reads all objects of the repository and compares them with their names, by `git fsck`.
  ///
  /// - Throws: with git's first words on what is broken, or when there is no git.
  package func verify() throws(GitError) {
    let operation = "verify what git has stored"
    let git = GitCommand(TransportOptions(patience: .seconds(3600)))
    switch git.run(["fsck", "--full", "--strict", "--no-dangling", "--no-progress"], in: root.path)
    {
    case .failure(let failure): throw GitError(.other, operation, "\(failure)")
    case .success(let run) where run.succeeded: return
    case .success(let run):
      let said =
        run.words.programs.first.map { "\($0)" }
        ?? run.output.split(separator: "\n").first.map(String.init)
      throw GitError(.other, operation, said ?? "'git fsck' found faults")
    }
  }
}
