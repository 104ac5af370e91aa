import CGit2

/// Makes a libgit2 call, throwing what it reports when its status is negative.
func git(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) {
  let status = call()
  guard status >= 0 else { throw GitError(during: operation(), status: status) }
}

/// Makes a libgit2 call that may find nothing; `false` when it found nothing.
func gitFinds(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) -> Bool
{
  let status = call()
  if status == GIT_ENOTFOUND.rawValue { return false }
  guard status >= 0 else { throw GitError(during: operation(), status: status) }
  return true
}

/// Makes a libgit2 call that hands back a new object, which the caller must free.
func gitObject(
  _ operation: @autoclosure () -> String,
  _ call: (inout OpaquePointer?) -> Int32
) throws(GitError) -> OpaquePointer {
  var object: OpaquePointer?
  let status = call(&object)
  guard status >= 0, let object else {
    throw GitError(during: operation(), status: status)
  }
  return object
}

/// Loads and sets up libgit2 on first use; its state is kept until the process ends.
func startLibrary() throws(GitError) {
  guard let problem = libraryProblem else { return }
  throw GitError(
    .unsupported,
    "load libgit2",
    "\(problem); install the package libgit2-1.5 or newer"
  )
}

/// What kept libgit2 from being loaded; `nil` when it is there.
private let libraryProblem: String? = {
  if let problem = journal_git_load() { return String(cString: problem) }
  git_libgit2_init()
  // What is not on the disk when a commit is announced is lost with the power.
  journal_git_sync_writes(1)
  precondition(journal_git_validates_owner() != 0, "libgit2 was built to trust any owner")
  return nil
}()
