import CGit2

/// A commit, read.
package struct Commit: Sendable, Hashable {
  package let id: ObjectID
  package let tree: ObjectID
  package let parents: [ObjectID]
  package let author: Identity
  /// Seconds since 1970, the committer's.
  package let time: Int64
  package let message: CommitMessage

  /// The machine it was made on, or its author where no machine is named.
  package var device: String { message["Journal-Device"] ?? author.name }

  /// Whether it brought devices together, by this tool or by plain git.
  package var isMerge: Bool { parents.count > 1 }

  /// The same commit as if it had another tree.
  func holding(_ tree: ObjectID) -> Commit {
    Commit(id: id, tree: tree, parents: parents, author: author, time: time, message: message)
  }
}

extension Repository {
  package func read(_ id: ObjectID) throws(GitError) -> Commit {
    let commit = try lookup(id)
    let author = git_commit_author(commit.pointer).pointee
    return Commit(
      id: id,
      tree: ObjectID(git_commit_tree_id(commit.pointer).pointee),
      parents: (0..<git_commit_parentcount(commit.pointer)).compactMap {
        git_commit_parent_id(commit.pointer, $0).map { ObjectID($0.pointee) }
      },
      author: Identity(
        name: String(cString: author.name),
        email: String(cString: author.email)
      ),
      time: git_commit_time(commit.pointer),
      message: CommitMessage(parsing: String(cString: git_commit_message(commit.pointer)))
    )
  }

  /// Writes a commit of the person's own to the object store, signed if they sign; no branch moves.
  func makeOwnCommit(
    tree: ObjectID,
    parents: [ObjectID],
    message: CommitMessage,
    at time: CommitTime
  ) throws(GitError) -> ObjectID {
    let author = try identity()
    return try makeCommit(
      tree: tree,
      parents: parents,
      message: message,
      by: author,
      at: time,
      signer: Signer(of: self, for: author)
    )
  }

  /// Writes a commit to the object store; no branch moves.
  func makeCommit(
    tree: ObjectID,
    parents: [ObjectID],
    message: CommitMessage,
    by author: Identity,
    at time: CommitTime,
    signer: Signer? = nil
  ) throws(GitError) -> ObjectID {
    let treeObject = try Handle("read a tree", freeing: git_tree_free) { out in
      tree.pass { git_tree_lookup(&out, handle, $0) }
    }
    var signature: UnsafeMutablePointer<git_signature>?
    try git("name the author of a commit") {
      git_signature_new(&signature, author.name, author.email, time.seconds, time.offset)
    }
    defer { git_signature_free(signature) }
    var commits: [OpaquePointer?] = []
    defer { for commit in commits { git_commit_free(commit) } }
    for parent in parents {
      commits.append(
        try gitObject("read a commit") { out in
          parent.pass { git_commit_lookup(&out, handle, $0) }
        }
      )
    }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try git("write a commit") {
      commits.withUnsafeMutableBufferPointer {
        git_commit_create_buffer(
          &buffer,
          handle,
          signature,
          signature,
          nil,
          message.description,
          treeObject.pointer,
          $0.count,
          $0.baseAddress
        )
      }
    }
    let bytes = Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
    let proof = try signer?.signature(of: bytes, in: root)
    var id = git_oid()
    try git("write a commit") {
      git_commit_create_with_signature(&id, handle, buffer.ptr, proof, nil)
    }
    return ObjectID(id)
  }

  func lookup(_ commit: ObjectID) throws(GitError) -> Handle {
    try Handle("read the commit \(commit)", freeing: git_commit_free) { out in
      commit.pass { git_commit_lookup(&out, handle, $0) }
    }
  }
}
