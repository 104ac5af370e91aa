/// Picks the engine for each exchange.
///
/// With a hub at a path, whose services are git's own in any case, the built-in engine saves
/// starting `git` besides. All else is the `git` command's where it is there: a server is reached by
/// the person's own settings and helpers, and a whole journal is packed sooner.
struct AutomaticTransport: Transport {
  let options: TransportOptions

  func list(_ remote: String, in folder: String) -> RemoteList {
    usual.list(remote, in: folder)
  }

  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome {
    engine(for: remote, branch, in: repository)
      .fetch(branch, from: remote, into: reference, in: repository)
  }

  func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    engine(for: remote, branch, in: repository)
      .push(commit, onto: known, to: branch, of: remote, in: repository)
  }

  func publicAddress(of remote: String, in folder: String) -> RedactedURL? {
    usual.publicAddress(of: remote, in: folder)
  }

  private var usual: any Transport {
    let git = GitCommand(options)
    return git.isNewEnough ? git : BuiltinTransport(options)
  }

  /// The engine for a remote, which may have been met before.
  func engine(
    for remote: String,
    _ branch: String,
    in repository: borrowing Repository
  ) -> any Transport {
    let last = Remote(name: remote, branch: branch).last
    guard (try? repository.reference(last)) ?? nil != nil,
      ["url", "pushurl"].allSatisfy({ isPath("remote.\(remote).\($0)", in: repository) })
    else { return usual }
    return BuiltinTransport(options)
  }

  /// Whether an address that is set names a path.
  private func isPath(_ key: String, in repository: borrowing Repository) -> Bool {
    guard let address = try? repository.setting(key) else { return true }
    return RemotePlace(address).map { $0.scheme == "file" } ?? true
  }
}
