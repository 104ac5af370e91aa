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

/// libgit2's global state, set up on first use and kept until the process ends.
let startLibrary: Void = {
  git_libgit2_init()
  // What is not on the disk when a commit is announced is lost with the power.
  journal_git_sync_writes(1)
  precondition(journal_git_validates_owner() != 0, "libgit2 was built to trust any owner")
}()
