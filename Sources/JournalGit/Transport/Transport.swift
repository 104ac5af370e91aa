/// What carries commits to and from a remote.
///
/// An engine changes nothing but objects and the references named to it; every outcome that the sync
/// acts on is a case, none a text to read.
package protocol Transport: Sendable {
  /// Asks which branch the remote's HEAD names, and for that of `branch`.
  func list(_ remote: String, in folder: String) -> RemoteList

  /// Brings a branch's commits and points `reference` at them.
  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in folder: String
  ) -> FetchOutcome

  /// Moves a branch of the remote on to a commit; never forced.
  func push(_ commit: ObjectID, to branch: String, of remote: String, in folder: String)
    -> PushOutcome
}

/// What a remote says it holds.
package enum RemoteList: Sendable, Hashable {
  /// The branches' names, and the one that HEAD names if that is known.
  case branches([String], head: String?)
  case failed(TransportFailure)
}

package enum FetchOutcome: Sendable, Hashable {
  case fetched
  /// The remote has no branch of that name.
  case noBranch
  case failed(TransportFailure)
}

package enum PushOutcome: Sendable, Hashable {
  case pushed
  case upToDate
  /// The remote has commits that we have not.
  case notFastForward
  case failed(TransportFailure)
}

/// Why nothing came or went; the words are git's or the server's, untrusted.
package enum TransportFailure: Error, Sendable, Hashable {
  case refused(String)
  case authentication(String)
  case unreachable(String)
  case timedOut
  /// The objects that came are broken or hostile.
  case damaged(String)
}
