import CGit2
package import JournalFiles

extension Repository {
  /// Makes the repository of a folder that has none, without hooks, and opens it.
  package static func create(
    at root: Root,
    branch: String = "main"
  ) throws(GitError) -> Repository {
    try startLibrary()
    var options = git_repository_init_options()
    git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    var made: OpaquePointer?
    let status = branch.withCString { branch in
      options.initial_head = branch
      return git_repository_init_ext(&made, root.path, &options)
    }
    try git("make a repository in \(EscapedText(fileName: root.path))") { status }
    git_repository_free(made)
    try fileCall("make a repository in \(EscapedText(fileName: root.path))") {
      () throws(FileError) in
      // libgit2 does not wait for the disk here.
      for file in [".git/HEAD", ".git/config"] as [RelativePath] {
        if let bytes = try root.read(file, limit: 1 << 16) { try root.replace(file, with: bytes) }
      }
      for folder in [".git/objects", ".git/refs", ".git", nil] as [RelativePath?] {
        try root.syncFolder(folder)
      }
    }
    return try Repository(at: root)
  }
}
