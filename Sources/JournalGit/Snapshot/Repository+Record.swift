package import JournalFiles

extension Repository {
  /// Commits these paths as they are on the disk, and nothing else; looks at no other file.
  ///
  /// - Returns: the commit, `nil` when nothing about them is new.
  @discardableResult
  package func commit(
    paths: [RelativePath],
    message: CommitMessage,
    limits: Limits = Limits()
  ) throws(GitError) -> ObjectID? {
    try checkAtRest()
    return try committing { tip throws(GitError) in
      var capture = try Capture(tip: tip, in: self)
      for path in paths {
        try capture.add(path.string, look(at: path.string, limits: limits), from: self)
      }
      if let skipped = capture.skipped.first {
        let name = EscapedText(fileName: skipped.path)
        throw GitError(.other, "commit \(name)", skipped.reason.description)
      }
      return try capture.commit(to: self, message: message)
    }
  }

  /// Runs work that moves the branch on from `tip`, again when another program was faster.
  func committing<Result>(
    _ body: (_ tip: ObjectID?) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    for _ in 0..<20 {
      do {
        return try writing { () throws(GitError) in try body(tip()) }
      } catch {
        guard error.code == .changedMeanwhile else { throw error }
      }
    }
    throw GitError(.locked, "commit", "other programs keep moving the branch; try again")
  }
}
