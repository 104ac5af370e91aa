import CGit2
import JournalFiles

/// What libgit2 1.5 cannot work in is refused with the command that helps.
extension Repository {
  static func open(_ root: Root) throws(GitError) -> OpaquePointer {
    try startLibrary()
    let operation = "open the repository of \(EscapedText(fileName: root.path))"
    do {
      return try gitObject(operation) {
        git_repository_open_ext(
          &$0,
          root.path + "/.git",
          GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue,
          nil
        )
      }
    } catch {
      guard error.message.contains("unsupported") else { throw error }
      throw GitError(
        .unsupported,
        operation,
        "\(error.message); run 'journal init' in a new folder and copy the files there"
      )
    }
  }

  /// A git folder that is a file (a linked worktree) has no place for our temporary files.
  static func checkGitFolder(of root: Root) throws(GitError) {
    let operation = "open the repository of \(EscapedText(fileName: root.path))"
    let kind = try fileCall(operation) { () throws(FileError) in try root.kind(of: ".git") }
    switch kind {
    case .folder: return
    case nil:
      throw GitError(.notARepository, operation, "there is no '.git' folder; run 'git init' there")
    case .file:
      throw GitError(.unsupported, operation, "it is a linked worktree; use the main one")
    case .link, .other:
      throw GitError(.unsupported, operation, "its '.git' is not a folder")
    }
  }

  func checkSupport() throws(GitError) {
    let operation = "open the repository of \(EscapedText(fileName: root.path))"
    if git_repository_is_bare(handle) != 0 {
      throw GitError(
        .unsupported,
        operation,
        "it is bare; run 'git config --bool core.bare false' if it has files"
      )
    }
    let refused: [(key: String, command: String)] = [
      ("core.sparseCheckout", "git sparse-checkout disable"),
      ("core.splitIndex", "git update-index --no-split-index"),
      ("index.sparse", "git sparse-checkout reindex --no-sparse-index"),
    ]
    for (key, command) in refused where try flag(key) {
      throw GitError(.unsupported, operation, "\(key) is on; run '\(command)'")
    }
    if try setting("extensions.partialClone") != nil {
      throw GitError(
        .unsupported,
        operation,
        "it is a partial clone, which lacks files; clone it anew without '--filter'"
      )
    }
    if git_repository_is_shallow(handle) != 0 {
      throw GitError(
        .unsupported,
        operation,
        "it is a shallow clone, which lacks older history; run 'git fetch --unshallow'"
      )
    }
    if try setting("core.worktree") != nil {
      throw GitError(
        .unsupported,
        operation,
        "its files lie elsewhere; run 'git config --unset core.worktree'"
      )
    }
    try checkIndex(operation)
  }

  private func checkIndex(_ operation: String) throws(GitError) {
    do {
      _ = try Handle(operation, freeing: git_index_free) { git_repository_index(&$0, handle) }
    } catch {
      if ["'link'", "'sdir'"].contains(where: error.message.contains) {
        throw GitError(
          .unsupported,
          operation,
          "its index is split or sparse; "
            + "run 'git sparse-checkout disable' and 'git update-index --no-split-index'"
        )
      }
      guard error.category == Int32(GIT_ERROR_INDEX.rawValue) else { throw error }
      throw GitError(
        .unsupported,
        operation,
        "git's index is damaged; delete '\(root.path)/.git/index', which is made anew from the files"
      )
    }
  }
}

/// Makes a file call, as part of git's work.
func fileCall<Result: ~Copyable>(
  _ operation: String,
  _ call: () throws(FileError) -> Result
) throws(GitError) -> Result {
  do {
    return try call()
  } catch {
    throw GitError(.other, operation, error.description)
  }
}
