import CGit2
import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

extension Repository {
  /// The name of the branch that is checked out, as `main`; it may have no commit yet.
  ///
  /// - Throws: `unfinished` when a commit is checked out without a branch, as a rebase does.
  package func branch() throws(GitError) -> String {
    let head = try Handle("read HEAD", freeing: git_reference_free) {
      git_reference_lookup(&$0, handle, "HEAD")
    }
    guard let target = git_reference_symbolic_target(head.pointer) else {
      throw GitError(
        .unfinished,
        "work on the repository",
        openWork?.sentence ?? "no branch is checked out; run 'git switch main'"
      )
    }
    let name = String(cString: target)
    guard name.hasPrefix("refs/heads/") else {
      throw GitError(.unfinished, "work on the repository", "HEAD names no branch")
    }
    return String(name.dropFirst("refs/heads/".count))
  }

  /// The commit that the checked-out branch is at, `nil` before the first one.
  package func tip() throws(GitError) -> ObjectID? {
    try reference("refs/heads/" + branch())
  }

  /// What a reference points to, `nil` when there is none of that name.
  func reference(_ name: String) throws(GitError) -> ObjectID? {
    var id = git_oid()
    let isFound = try gitFinds("read '\(name)'") { git_reference_name_to_id(&id, handle, name) }
    return isFound ? ObjectID(id) : nil
  }

  /// Moves a reference that is expected to be at `old`; `nil` stands for none.
  ///
  /// - Throws: `changedMeanwhile` when another process was faster.
  func move(
    _ name: String,
    from old: ObjectID?,
    to new: ObjectID,
    log: String
  ) throws(GitError) {
    try syncObjectFolders()
    notes.renew()
    let reference: Handle
    if let old {
      reference = try Handle("move '\(name)'", freeing: git_reference_free) { out in
        new.pass { new in
          old.pass { git_reference_create_matching(&out, handle, name, new, 1, $0, log) }
        }
      }
    } else {
      reference = try Handle("make '\(name)'", freeing: git_reference_free) { out in
        new.pass { git_reference_create(&out, handle, name, $0, 0, log) }
      }
    }
    _ = consume reference
  }

  /// Makes sure that the objects written so far outlast a cut of the power, before anything leads to
  /// them: libgit2 syncs them and the folders that they are in, but not the folder of those folders.
  private func syncObjectFolders() throws(GitError) {
    // One that is a link leads to the objects of another repository.
    let folder = opened("\(root.path)/.git/objects")
    guard folder >= 0 else { return }
    defer { close(folder) }
    guard fsync(folder) == 0 else {
      throw GitError(.other, "keep what was written", String(cString: strerror(errno)))
    }
  }

  /// Points a reference of our own, under `refs/journal`, at a commit, wherever it was.
  func pin(_ name: String, to id: ObjectID) throws(GitError) {
    try syncObjectFolders()
    notes.renew()
    _ = try Handle("keep '\(name)'", freeing: git_reference_free) { out in
      id.pass { git_reference_create(&out, handle, name, $0, 1, nil) }
    }
  }

  /// Removes a reference; one that is not there is no error.
  func unpin(_ name: String) throws(GitError) {
    notes.renew()
    _ = try gitFinds("remove '\(name)'") { git_reference_remove(handle, name) }
  }

  /// The names of all references that begin so.
  func references(below prefix: String) throws(GitError) -> [String] {
    var iterator: OpaquePointer?
    try git("list references") { git_reference_iterator_glob_new(&iterator, handle, prefix + "*") }
    defer { git_reference_iterator_free(iterator) }
    var names: [String] = []
    var name: UnsafePointer<CChar>?
    while git_reference_next_name(&name, iterator) == 0, let name {
      names.append(String(cString: name))
    }
    return names
  }
}

private func opened(_ folder: String) -> Int32 {
  open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
}
