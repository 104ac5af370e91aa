import CGit2

extension Repository {
  /// The commits that `tip` has and `known` has not, newest first.
  package func commits(
    of tip: ObjectID,
    without known: ObjectID? = nil,
    limit: Int = 1000
  ) throws(GitError) -> [Commit] {
    let walk = try Handle("walk through the history", freeing: git_revwalk_free) {
      git_revwalk_new(&$0, handle)
    }
    try git("walk through the history") {
      git_revwalk_sorting(walk.pointer, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue)
    }
    try git("walk through the history") { tip.pass { git_revwalk_push(walk.pointer, $0) } }
    if let known {
      try git("walk through the history") { known.pass { git_revwalk_hide(walk.pointer, $0) } }
    }
    var commits: [Commit] = []
    var id = git_oid()
    while commits.count < limit {
      let status = git_revwalk_next(&id, walk.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try git("walk through the history") { status }
      commits.append(try read(ObjectID(id)))
    }
    return commits
  }

  /// The files that differ between two commits, each with the device that changed it last.
  func filesChanged(
    from old: ObjectID?,
    to new: ObjectID
  ) throws(GitError) -> [SyncResult.Change] {
    let tip = try read(new)
    let oldTree: ObjectID?
    if let old { oldTree = try read(old).tree } else { oldTree = nil }
    let paths = try changes(from: oldTree, to: tip.tree).map(\.path)
    var devices: [String: String] = [:]
    let written = try commits(of: new, without: old).filter { !$0.message.isMerge }
    for commit in written {
      if devices.count == paths.count { break }
      let parent: ObjectID?
      if let first = commit.parents.first { parent = try read(first).tree } else { parent = nil }
      for change in try changes(from: parent, to: commit.tree)
      where devices[change.path] == nil {
        devices[change.path] = commit.device
      }
    }
    // What only a merge made is nobody's own; those who wrote last brought it about.
    var last = written.first
    if last == nil { last = try commits(of: new, limit: 100).first { !$0.message.isMerge } }
    return paths.map { path in
      SyncResult.Change(path: path, device: devices[path] ?? last?.device ?? "another device")
    }
  }

  /// How many commits each of two has that the other has not.
  func distance(
    _ a: ObjectID,
    _ b: ObjectID
  ) throws(GitError) -> (ahead: Int, behind: Int) {
    var ahead = 0
    var behind = 0
    try git("compare with the remote") {
      a.pass { a in b.pass { git_graph_ahead_behind(&ahead, &behind, handle, a, $0) } }
    }
    return (ahead, behind)
  }
}
