/// All that a repository knows of its remote: where it is, and how far both were when last seen.
struct KnownRemote {
  fileprivate let settings: [String: String?]
  fileprivate let references: [(name: String, id: ObjectID?)]
}

extension Repository {
  func knownRemote() throws(GitError) -> KnownRemote {
    let (name, branch) = (try remoteName() ?? "origin", try branch())
    let upstream = try upstream(of: branch, at: name) ?? branch
    let remote = Remote(name: name, branch: upstream)
    let keys = [
      "remote.\(name).url", "remote.\(name).fetch", "branch.\(branch).remote",
      "branch.\(branch).merge", Repository.former,
    ]
    let references = [remote.last, remote.incoming, "refs/remotes/\(name)/\(upstream)"]
    var settings: [String: String?] = [:]
    for key in keys { settings.updateValue(try setting(key), forKey: key) }
    return KnownRemote(
      settings: settings,
      references: try references.map { name throws(GitError) in (name, try reference(name)) }
    )
  }

  func restore(_ remote: KnownRemote) throws(GitError) {
    try set(remote.settings)
    for (name, id) in remote.references {
      if let id { try pin(name, to: id) } else { try unpin(name) }
    }
  }
}
