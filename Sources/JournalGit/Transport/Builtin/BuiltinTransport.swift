import CGit2
import JournalFiles

/// The engine that needs no `git` command here: libgit2's protocol over the system's `ssh`, or over
/// git's own services for a path.
///
/// Neither libgit2's ssh nor its way of writing to paths is used: the one refuses common keys, the
/// other overwrites what another device has pushed meanwhile.
package struct BuiltinTransport: Transport {
  package var options: TransportOptions

  package init(_ options: TransportOptions = TransportOptions()) {
    self.options = options
  }

  package func list(_ remote: String, in folder: String) -> RemoteList {
    do throws(TransportFailure) {
      guard let root = try? Root(at: folder), let repository = try? Repository.open(root) else {
        return try list(remote, of: nil, in: folder)
      }
      defer { git_repository_free(repository) }
      return try list(remote, of: repository, in: folder)
    } catch {
      return .failed(error)
    }
  }

  private func list(
    _ remote: String,
    of repository: OpaquePointer?,
    in folder: String
  ) throws(TransportFailure) -> RemoteList {
    let connection = try connect(to: remote, for: .fetching, of: repository, in: folder)
    let heads = try connection.heads()
    let head = heads["HEAD"]?.target.flatMap { RemoteList.branch($0) }
    return .branches(heads.keys.compactMap { RemoteList.branch($0) }.sorted(), head: head)
  }

  package func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome {
    do throws(TransportFailure) {
      let connection = try connect(to: remote, for: .fetching, in: repository)
      guard let head = try connection.heads()["refs/heads/\(branch)"] else { return .noBranch }
      try connection.fetch(branch)
      try repository.checkSound(head.id)
      try repository.take(head.id, of: branch, from: remote, into: reference)
      return .fetched
    } catch {
      return .failed(error)
    }
  }

  package func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    do throws(TransportFailure) {
      let connection = try connect(to: remote, for: .pushing, in: repository)
      let theirs = try connection.heads()["refs/heads/\(branch)"]?.id
      if theirs == commit { return .upToDate }
      if let known, theirs != known { return .notFastForward }
      if let theirs {
        guard try repository.continues(theirs, with: commit) else { return .notFastForward }
      }
      let source = try repository.source(of: commit)
      defer { if source == Repository.outgoing { try? repository.unpin(source) } }
      return try connection.push(commit, as: source, to: branch)
    } catch {
      return .failed(error)
    }
  }

  private func connect(
    to remote: String,
    for service: ServerCommand.Service,
    in repository: borrowing Repository
  ) throws(TransportFailure) -> Connection {
    try connect(to: remote, for: service, of: repository.handle, in: repository.root.path)
  }

  private func connect(
    to remote: String,
    for service: ServerCommand.Service,
    of repository: OpaquePointer?,
    in folder: String
  ) throws(TransportFailure) -> Connection {
    try Connection(to: remote, for: service, of: repository, in: folder, options)
  }
}

extension Repository {
  /// Keeps a commit while it goes, where nothing else does.
  fileprivate static let outgoing = "refs/journal/outgoing"

  /// Whether a branch may go on from one commit, which may be unknown here, to another.
  fileprivate func continues(
    _ old: ObjectID,
    with new: ObjectID
  ) throws(TransportFailure) -> Bool {
    do throws(GitError) {
      guard try has(old) else { return false }
      return try descends(new, from: old)
    } catch { throw .unable(error.description) }
  }

  /// A reference that is at the commit: libgit2 pushes no others.
  fileprivate func source(of commit: ObjectID) throws(TransportFailure) -> String {
    do throws(GitError) {
      for name in ["HEAD", Repository.pending] where try reference(name) == commit { return name }
      try pin(Repository.outgoing, to: commit)
      return Repository.outgoing
    } catch { throw .unable(error.description) }
  }
}
