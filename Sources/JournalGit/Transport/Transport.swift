/// What carries commits to and from a remote.
///
/// An engine changes nothing but objects and the references named to it; every outcome that the sync
/// acts on is a case, none a text to read.
package protocol Transport: Sendable {
  /// Asks which branches the remote has, and which one its HEAD names.
  ///
  /// `remote` is a name known in the folder's repository, or an address if there is none yet.
  func list(_ remote: String, in folder: String) -> RemoteList

  /// Brings a branch's commits and points `reference` at them.
  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome

  /// Moves a branch of the remote on to a commit; never forced.
  ///
  /// `known`, a commit that it grew from, is where the branch must be: anywhere else, were it further
  /// back, is `notFastForward`. With `nil` it may be anywhere on the way to the commit.
  func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome

  /// The address that the remote is written to, when anybody at all can read what is there.
  ///
  /// `nil` also where that is not known, as without a network.
  func publicAddress(of remote: String, in folder: String) -> RedactedURL?
}

extension Transport {
  /// Paths and ssh let nobody in whom they do not know.
  package func publicAddress(of remote: String, in folder: String) -> RedactedURL? { nil }
}

/// What a remote says it holds.
package enum RemoteList: Sendable, Hashable {
  /// The branches' names, and the one that HEAD names if that is known.
  case branches([String], head: String?)
  case failed(TransportFailure)
}

extension RemoteList {
  /// The branch that holds the journal, the same to every device: what HEAD names, else one of our
  /// branch's name, `main`, or the first if it may be `any`; `nil` where there is none of these.
  func journalBranch(
    besides ours: String,
    orAny any: Bool = true
  ) -> Result<String?, TransportFailure> {
    switch self {
    case .failed(let failure): .failure(failure)
    case .branches(let names, let head):
      .success(
        [head, ours, "main", any ? names.first : nil].compactMap(\.self)
          .first(where: names.contains)
      )
    }
  }

  /// The branch that a remote's reference names, if the name is one that we would use.
  static func branch(_ reference: some StringProtocol) -> String? {
    guard reference.hasPrefix("refs/heads/") else { return nil }
    let name = String(reference.dropFirst("refs/heads/".count))
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
        true
      default: "-._/+".utf8.contains(byte)
      }
    }
    return isPlain && !name.hasPrefix("-") && PathRules.isAllowed(path: name) ? name : nil
  }
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
  /// The branch is not where it must be: the remote has commits that we have not, or lacks some.
  case notFastForward
  case failed(TransportFailure)
}

/// Why nothing came or went; the words are git's or the server's, untrusted.
package enum TransportFailure: Error, Sendable, Hashable {
  case refused(String)
  case authentication(String)
  case unreachable(String)
  case timedOut
  /// The person gave it up.
  case cancelled
  /// The engine is not able to; a sentence on why, and on what helps.
  case unable(String)
  /// The objects that came are broken or hostile.
  case damaged(String)
  /// A lock of git's, the file of this path on our side or the remote's, was in the way.
  case locked(String)
}
