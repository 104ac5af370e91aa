import CGit2
import JournalFiles

/// Where a journal is exchanged.
struct Remote: Hashable {
  let name: String
  /// The branch there.
  let branch: String

  /// Where we keep the commit that its branch was at when we last saw it.
  var last: String { "refs/journal/last/" + name }
  /// Where what comes is kept until it was vetted.
  var incoming: String { "refs/journal/incoming/" + name }
}

extension Repository {
  /// The address of the journal's remote, `nil` when it has none.
  package func remoteAddress() throws(GitError) -> RedactedURL? {
    guard let name = try remoteName(), let url = try setting("remote.\(name).url") else {
      return nil
    }
    return try RedactedURL(url)
  }

  /// Makes the address the journal's remote; what was known of another is forgotten.
  ///
  /// - Throws: also where it lies in the journal, which would send itself to itself.
  package func setRemote(_ address: RedactedURL) throws(GitError) {
    if let folder = address.localPath, isInside(folder) {
      throw GitError(
        .other,
        "sync with '\(address)'",
        "it lies in the journal itself; a hub belongs beside it or on another machine"
      )
    }
    let known = try remoteName()
    if let known, try addresses(of: known) == [address.address] { return }
    let (name, branch) = (known ?? "origin", try branch())
    // Before the other one is named: what is known of one must never be taken for what the other had.
    let remote = Remote(name: name, branch: branch)
    for reference in [remote.last, remote.incoming] { try unpin(reference) }
    var settings = [
      "remote.\(name).url": [address.address], "remote.\(name).pushurl": [],
      "branch.\(branch).merge": [], "branch.\(branch).remote": [name],
    ]
    // What a person has plain git fetch besides holds for the new one as well.
    if try values(of: "remote.\(name).fetch").isEmpty {
      settings["remote.\(name).fetch"] = ["+refs/heads/*:refs/remotes/\(name)/*"]
    }
    try set(settings)
  }

  /// Whether a folder lies in the journal, or is it, whatever dots and links its path goes through.
  private func isInside(_ folder: String) -> Bool {
    let place = NamedFile.realPath(of: folder) ?? folder
    let own = NamedFile.realPath(of: root.path) ?? root.path
    return place == own || place.hasPrefix(own + "/")
  }

  /// Why nothing is exchanged with a remote that git has several addresses for; `nil` when it has one.
  ///
  /// git fetches from the first and sends to all of them, or only to others. Several that lead to one
  /// repository do no harm.
  /// - Throws: for an address that is not used.
  func problemWithAddresses(of remote: String) throws(GitError) -> TransportFailure? {
    let addresses = try addresses(of: remote)
    let words = try addresses.map { address throws(GitError) in try "'\(RedactedURL(address))'" }
    guard let first = addresses.first, addresses.count > 1 else { return nil }
    let place = RemotePlace(first)
    func isThere(_ address: String) -> Bool {
      if let place { RemotePlace(address)?.isSameRepository(as: place) ?? false } else { false }
    }
    if addresses.allSatisfy(isThere) { return nil }
    return .unable(
      "git's settings name several addresses for the remote, \(words.joined(separator: " and ")), "
        + "each of which might get only a part; 'journal sync --set-remote URL' names the one to use"
    )
  }

  /// The addresses that git has for a remote, to fetch from and to send to, each once.
  private func addresses(of remote: String) throws(GitError) -> [String] {
    let configuration = try Configuration(of: handle)
    var addresses: [String] = []
    for key in ["url", "pushurl"] {
      for address in try configuration.values("remote.\(remote).\(key)")
      where !addresses.contains(address) {
        addresses.append(address)
      }
    }
    return addresses
  }

  /// The name of the remote in git's configuration.
  func remoteName() throws(GitError) -> String? {
    if let name = try setting("branch.\(branch()).remote"), name != ".",
      try setting("remote.\(name).url") != nil
    {
      return name
    }
    return try setting("remote.origin.url") == nil ? nil : "origin"
  }

  /// The remote's branch that ours goes with, if that was settled.
  func upstream(of branch: String, at remote: String) throws(GitError) -> String? {
    guard try setting("branch.\(branch).remote") == remote,
      let name = try setting("branch.\(branch).merge"), name.hasPrefix("refs/heads/")
    else { return nil }
    return String(name.dropFirst("refs/heads/".count))
  }

  /// Settles it, where plain git looks for it too.
  func setUpstream(_ upstream: String, of branch: String, at remote: String) throws(GitError) {
    try set([
      "branch.\(branch).remote": remote, "branch.\(branch).merge": "refs/heads/" + upstream,
    ])
  }

  /// Names the branch that is to be begun; only before its first commit.
  func begin(branch: String) throws(GitError) {
    notes.renew()
    try git("begin the branch '\(branch)'") {
      git_repository_set_head(handle, "refs/heads/" + branch)
    }
  }
}

/// What an engine brought.
extension Repository {
  /// Points the reference at what came of a remote's branch, and plain git's shadow of that branch.
  func take(
    _ id: ObjectID,
    of branch: String,
    from remote: String,
    into reference: String
  ) throws(TransportFailure) {
    do throws(GitError) {
      try pin(reference, to: id)
    } catch {
      throw .unable(error.description)
    }
    // Nothing of ours looks at the shadow: another program's lock on it is no reason to stop.
    try? pin("refs/remotes/\(remote)/\(branch)", to: id)
  }
}
