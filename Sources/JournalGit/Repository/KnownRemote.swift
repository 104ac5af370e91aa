import JournalFiles

/// All that a repository knows of its remote: where it is, and how far both were when last seen.
struct KnownRemote {
  /// Settings with all their values, and references with the commit that each is at.
  fileprivate var values: [String: [String]] = [:]

  fileprivate var addresses: Set<String> {
    Set(values.filter { $0.key.hasSuffix(".url") || $0.key.hasSuffix(".pushurl") }.flatMap(\.value))
  }
}

extension Repository {
  func knownRemote() throws(GitError) -> KnownRemote {
    let (name, branch) = (try remoteName() ?? "origin", try branch())
    let upstream = try upstream(of: branch, at: name) ?? branch
    let remote = Remote(name: name, branch: upstream)
    let keys = [
      "remote.\(name).url", "remote.\(name).pushurl", "remote.\(name).fetch",
      "branch.\(branch).remote", "branch.\(branch).merge",
    ]
    var known = KnownRemote()
    for key in keys { known.values[key] = try values(of: key) }
    for key in [remote.last, remote.incoming, "refs/remotes/\(name)/\(upstream)"] {
      known.values[key] = try reference(key).map { [$0.description] } ?? []
    }
    return known
  }

  /// Makes it the remote again, as if there had been no other.
  ///
  /// The settings come last: where one cannot be written, no knowledge is lost for it.
  func goBack(to remote: KnownRemote) throws(GitError) {
    for (name, values) in remote.values where name.hasPrefix("refs/") {
      let id = values.first.flatMap { ObjectID($0) }
      if name.hasPrefix("refs/remotes/") {
        // Nothing of ours looks at plain git's shadow.
        try? point(name, at: id)
      } else {
        try point(name, at: id)
      }
    }
    try set(remote.values.filter { !$0.key.hasPrefix("refs/") })
    try KnownRemote.forget(in: root)
  }

  private func point(_ name: String, at id: ObjectID?) throws(GitError) {
    if let id, try has(id) { try pin(name, to: id) } else { try unpin(name) }
  }

  /// Goes back to the remote that was there before one which was tried when the sync was stopped.
  func leaveTriedRemote() throws(GitError) -> SyncResult.AbandonedRemote? {
    guard let note = try KnownRemote.noted(in: root) else { return nil }
    let now = try knownRemote()
    let old = KnownRemote(values: note.old.values.filter { now.values.keys.contains($0.key) })
    // Whoever has named yet another one since then means that.
    guard [Set(note.tried), old.addresses].contains(now.addresses) else {
      try KnownRemote.forget(in: root)
      return nil
    }
    let tried = try remoteAddress()
    try goBack(to: old)
    guard let tried, let kept = try remoteAddress(), tried != kept else { return nil }
    return SyncResult.AbandonedRemote(tried: tried, kept: kept)
  }
}

/// The note of the remote that stays if another one, which is tried, does not serve.
extension KnownRemote {
  private static let note: RelativePath = ".git/journal/former-remote"
  /// What the address of the one that is tried is noted under.
  private static let tried = "tried"

  func keep(in root: Root, whileTrying address: RedactedURL) throws(GitError) {
    var values = values
    values[KnownRemote.tried] = [address.address]
    let lines = values.sorted { $0.key < $1.key }.flatMap { key, values in
      values.isEmpty ? ["\(key)\n"] : values.map { "\(key)\t\($0)\n" }
    }
    try fileCall("note which remote stays") { () throws(FileError) in
      try root.replace(KnownRemote.note, with: Array(lines.joined().utf8))
    }
  }

  static func forget(in root: Root) throws(GitError) {
    try fileCall("forget the former remote") { () throws(FileError) in try root.remove(note) }
  }

  /// What was noted, whoever wrote it, and the address of the one that was tried.
  fileprivate static func noted(
    in root: Root
  ) throws(GitError) -> (old: KnownRemote, tried: [String])? {
    let bytes = try fileCall("read which remote stays") { () throws(FileError) in
      try root.read(KnownRemote.note, limit: 1 << 16)
    }
    guard let bytes else { return nil }
    var known = KnownRemote()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      known.values[words[0], default: []] += words.dropFirst()
    }
    let address = known.values.removeValue(forKey: tried) ?? []
    return (known, address)
  }
}
