import JournalFiles

/// All that a repository knows of its remote: where it is, and how far both were when last seen.
struct KnownRemote {
  /// Settings, and references by their commits.
  fileprivate var values: [String: String?] = [:]
}

extension Repository {
  func knownRemote() throws(GitError) -> KnownRemote {
    let (name, branch) = (try remoteName() ?? "origin", try branch())
    let upstream = try upstream(of: branch, at: name) ?? branch
    let remote = Remote(name: name, branch: upstream)
    let keys = [
      "remote.\(name).url", "remote.\(name).fetch", "branch.\(branch).remote",
      "branch.\(branch).merge",
    ]
    var known = KnownRemote()
    for key in keys { known.values.updateValue(try setting(key), forKey: key) }
    for key in [remote.last, remote.incoming, "refs/remotes/\(name)/\(upstream)"] {
      known.values.updateValue(try reference(key)?.description, forKey: key)
    }
    return known
  }

  /// Makes it the remote again, as if there had been no other.
  func goBack(to remote: KnownRemote) throws(GitError) {
    try set(remote.values.filter { !$0.key.hasPrefix("refs/") })
    for (name, value) in remote.values where name.hasPrefix("refs/") {
      if let id = value.flatMap({ ObjectID($0) }), try has(id) {
        try pin(name, to: id)
      } else {
        try unpin(name)
      }
    }
    try KnownRemote.forget(in: root)
  }

  /// Goes back to the remote that was there before one which was tried when the sync was stopped.
  func leaveTriedRemote() throws(GitError) -> SyncResult.AbandonedRemote? {
    guard let old = try KnownRemote(keptIn: root) else { return nil }
    let tried = try remoteAddress()
    try goBack(to: old)
    guard let tried, let kept = try remoteAddress(), tried != kept else { return nil }
    return SyncResult.AbandonedRemote(tried: tried, kept: kept)
  }
}

/// The note of the remote that stays if another one, which is tried, does not serve.
extension KnownRemote {
  private static let note: RelativePath = ".git/journal/former-remote"

  func keep(in root: Root) throws(GitError) {
    let lines = values.map { key, value in value.map { "\(key)\t\($0)\n" } ?? "\(key)\n" }
    try fileCall("note which remote stays") { () throws(FileError) in
      try root.replace(KnownRemote.note, with: Array(lines.sorted().joined().utf8))
    }
  }

  static func forget(in root: Root) throws(GitError) {
    try fileCall("forget the former remote") { () throws(FileError) in try root.remove(note) }
  }

  fileprivate init?(keptIn root: Root) throws(GitError) {
    let bytes = try fileCall("read which remote stays") { () throws(FileError) in
      try root.read(KnownRemote.note, limit: 1 << 16)
    }
    guard let bytes else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: "\t", maxSplits: 1).map(String.init)
      values.updateValue(words.count == 2 ? words[1] : nil, forKey: words[0])
    }
  }
}
