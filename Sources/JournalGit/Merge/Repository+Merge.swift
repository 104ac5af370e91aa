import CGit2

extension Repository {
  /// Where a merge is kept until the branch is at it.
  static let pending = "refs/journal/pending"

  /// Under the id of the commit that they belong to, the commit whose files are being written.
  static let applying = "refs/journal/applying/"

  /// The id that stands for no commit.
  static let none = ObjectID(git_oid())

  static func applying(from old: ObjectID?) -> String { "\(applying)\(old ?? none)" }

  /// The bytes of a file of a tree, `nil` for none.
  func bytes(_ file: TreeFile?) throws(GitError) -> [UInt8]? {
    guard let file else { return nil }
    return try blob(file.id)
  }

  /// The paths of all files below a folder of a tree; none when there is no such folder.
  func files(below folder: String, in tree: ObjectID) throws(GitError) -> [String] {
    guard let entry = try file(folder, in: tree), entry.mode == TreeFile.folderMode else {
      return []
    }
    return try changes(from: nil, to: entry.id).map { folder + "/" + $0.path }
  }

  /// The commits from which two grew apart, by id; none when they have no history in common, several
  /// where plain git merged the same two on both sides.
  func mergeBases(_ a: ObjectID, _ b: ObjectID) throws(GitError) -> [ObjectID] {
    var bases = git_oidarray()
    defer { git_oidarray_dispose(&bases) }
    let isFound = try gitFinds("find what two devices have in common") {
      a.pass { a in b.pass { git_merge_bases(&bases, handle, a, $0) } }
    }
    guard isFound else { return [] }
    return UnsafeBufferPointer(start: bases.ids, count: bases.count).map { ObjectID($0) }.sorted()
  }

  /// Whether `commit` has `ancestor` in its history, or is it.
  func descends(_ commit: ObjectID, from ancestor: ObjectID) throws(GitError) -> Bool {
    if commit == ancestor { return true }
    let status = commit.pass { commit in
      ancestor.pass { git_graph_descendant_of(handle, commit, $0) }
    }
    try git("walk through the history") { status }
    return status == 1
  }

  /// The tree that two sides grew from, with the names that it would have today: the sides have tidy
  /// ones, and it may not have had them yet.
  ///
  /// Of several commits it is their merge, one after the other.
  func baseTree(
    _ bases: [ObjectID],
    beside side: ObjectID,
    rules: FileRules,
    depth: Int = 0
  ) throws(GitError) -> ObjectID? {
    guard var base = bases.first else { return nil }
    var tree = try tidyTree(base, beside: side, rules: rules)
    // Each of several may have several itself, and so on without end.
    for other in bases.dropFirst() where depth < 8 {
      let shared = try baseTree(
        mergeBases(base, other),
        beside: side,
        rules: rules,
        depth: depth + 1
      )
      let merge = try TreeMerge(
        base: shared,
        first: tree,
        second: tidyTree(other, beside: side, rules: rules),
        rules: rules,
        in: self
      )
      tree = try self.tree(tree, changing: merge.changes)
      base = other
    }
    return tree
  }

  private func tidyTree(
    _ commit: ObjectID,
    beside side: ObjectID,
    rules: FileRules
  ) throws(GitError) -> ObjectID {
    let tree = try read(commit).tree
    do {
      return try tidied(tree, known: side, by: rules.pathKey).tree
    } catch {
      // What both sides took out may have been refused by now.
      guard error.code == .unsendable else { throw error }
      return tree
    }
  }

  /// Writes the commit that brings two together.
  ///
  /// It is a function of the two: every device that merges them writes the same one.
  func merge(
    _ a: Commit,
    _ b: Commit,
    bases: [ObjectID],
    rules: FileRules
  ) throws(GitError) -> (commit: ObjectID, notes: [CommitMessage.Trailer]) {
    let (first, second) = a.id < b.id ? (a, b) : (b, a)
    let merge = try TreeMerge(
      base: baseTree(bases, beside: first.tree, rules: rules),
      first: first.tree,
      second: second.tree,
      rules: rules,
      in: self
    )
    let commit = try makeCommit(
      tree: tree(first.tree, changing: merge.changes),
      parents: [first.id, second.id],
      message: .merge(notes: merge.notes),
      by: .journal,
      at: CommitTime(seconds: max(first.time, second.time), offset: 0)
    )
    return (commit, merge.notes)
  }
}

extension CommitMessage {
  /// What a merge says: how many of what, then which.
  static func merge(notes: [Trailer]) -> CommitMessage {
    func count(_ key: String, _ one: String, _ many: String, _ what: String) -> String? {
      let count = notes.count { $0.key == key }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many) \(what)"
    }
    let counts = [
      count("Joined", "entry", "entries", "joined"),
      count("Versions", "passage", "passages", "kept in two versions"),
      count("Unsettled", "field", "fields", "with two values"),
      count("Kept-Edit", "file", "files", "kept over a deletion"),
      count("Kept-Text", "edit", "edits", "kept over a deletion"),
      count("Copy", "copy", "copies", "kept beside a file"),
    ].compactMap { $0 }
    return CommitMessage(
      "Bring two devices together",
      text: counts.isEmpty ? "" : counts.joined(separator: ", ") + ".",
      trailers: [Trailer("Journal-Merge", "1")] + notes
    )
  }

  /// Whether the commit only brought two together.
  var isMerge: Bool { self["Journal-Merge"] != nil }
}
