import JournalFiles

extension Repository {
  /// Commits everything in the folder that git does not ignore, in one scan.
  ///
  /// What cannot be taken is left as the last commit had it, and said. `secondLook` waits before a
  /// file that has become empty is believed to be meant so. `merging` are commits that a merge begun
  /// with git brings in; what of theirs cannot be taken is as git merged it.
  package func snapshot(
    command: String,
    device: String?,
    allowingDeletions: Bool = false,
    merging heads: [ObjectID] = [],
    limits: Limits = Limits(),
    clock: () -> Int64 = { SystemClock.wall() },
    secondLook: () -> Void = { SystemClock.pause(.seconds(1)) }
  ) throws(GitError) -> Snapshot {
    try checkAtRest(exemptingMerge: !heads.isEmpty)
    var renamed: [String] = []
    return try committing { tip throws(GitError) in
      var capture = try Capture(tip: tip, merging: heads, in: self)
      let scan = try tidyDifferences(from: capture.old, &renamed)
      try capture.respell(scan.untidyPaths, in: self, limits: limits)
      let held = try writingObjects(about: scan.paths.count) { () throws(GitError) in
        let lost = try take(scan.paths, into: &capture, limits: limits, secondLook: secondLook)
        let count = try capture.deletions(among: lost.keys, in: self)
        let held = allowingDeletions ? nil : HeldDeletions(count, of: scan.tracked)
        if held == nil {
          for (path, look) in lost { try capture.add(path, look, from: self) }
        }
        try capture.writeTree(in: self)
        return held
      }
      let changed = capture.changes.keys.sorted()
      let count = changed.count == 1 ? "1 file" : "\(changed.count) files"
      var message = CommitMessage("Save \(count)", command: command, device: device)
      message.trailers += renamed.map { CommitMessage.Trailer("Renamed", $0) }
      let commit = try capture.commit(to: self, message: message, merging: heads, now: clock())
      return Snapshot(
        tip: commit ?? tip,
        changed: changed,
        renamed: renamed,
        skipped: scan.skipped + capture.skipped,
        heldDeletions: held
      )
    }
  }

  /// Takes the files at the paths, and gives back those that are gone or have lost all their text.
  private func take(
    _ paths: [String],
    into capture: inout Capture,
    limits: Limits,
    secondLook: () -> Void
  ) throws(GitError) -> [String: Look] {
    var doubtful: [String] = []
    var lost: [String: Look] = [:]
    for path in paths {
      let look = look(at: path, limits: limits)
      if look.isGone {
        lost[path] = look
      } else if look.isEmptyFile, try capture.hadText(path, in: self) {
        doubtful.append(path)
      } else {
        try capture.add(path, look, from: self)
      }
    }
    if !doubtful.isEmpty { secondLook() }
    for path in doubtful {
      let look = look(at: path, limits: limits)
      if look.isEmptyFile { lost[path] = look } else { try capture.add(path, look, from: self) }
    }
    return lost
  }

  /// What a snapshot would commit, and what it would leave.
  package func uncommitted(limits: Limits = Limits()) throws(GitError) -> Uncommitted {
    let tip = try tip()
    let capture = try Capture(tip: tip, in: self)
    let scan = try differences(from: capture.tip?.tree)
    var found = Uncommitted(tracked: scan.tracked, skipped: scan.skipped)
    for (path, name) in scan.untidyFiles {
      if isTaken(name, beside: path) {
        found.skipped.append(Skipped(path, .twin))
      } else {
        found.add(path, from: nil, to: nil)
      }
    }
    for path in scan.paths {
      let old = try capture.committed(path, in: self)
      switch look(at: path, limits: limits) {
      case .skipped(let reason): found.skipped.append(Skipped(path, reason))
      case .gone: if let old { found.add(path, from: old.id, to: nil) }
      case .file(let file):
        let new = try Repository.blobID(of: stored(file.bytes, at: path))
        guard old?.id != new else { continue }
        if file.bytes.isEmpty, try capture.hadText(path, in: self) {
          found.add(emptied: path)
        } else {
          found.add(path, from: old?.id, to: new)
        }
      }
    }
    return found
  }

  /// Where the folder, the index and the tree may differ.
  private func differences(from tree: ObjectID?) throws(GitError) -> Differences {
    let index = try index()
    let scan = try FolderScan(handle, index: index.pointer, at: root.path)
    let gone = try scan.missing + staged(index, against: tree)
    let paths = Set(scan.changed).union(gone.map(Spelling.tidy))
      .subtracting(scan.skipped.lazy.map(\.path))
    return Differences(
      paths: paths.sorted(),
      skipped: scan.skipped,
      tracked: scan.tracked,
      untidyFiles: scan.untidy,
      untidyPaths: gone.filter { !Spelling.isTidy($0) }
    )
  }

  /// The differences after files were renamed whose names are spelled otherwise than on all devices; one
  /// beside a file that has that name is left out.
  private func tidyDifferences(
    from tree: ObjectID?,
    _ renamed: inout [String]
  ) throws(GitError) -> Differences {
    var differences = try differences(from: tree)
    while true {
      let tidied = differences.untidyFiles.filter { isRenamed($0.path, to: $0.name) }
      if tidied.isEmpty { break }
      renamed += tidied.map { Spelling.tidy($0.path) }
      differences = try self.differences(from: tree)
    }
    differences.skipped += differences.untidyFiles.map { Skipped($0.path, .twin) }
    return differences
  }

  /// Whether another file has the name that one should get.
  private func isTaken(_ name: String, beside path: String) -> Bool {
    let folder = RelativePath(path)?.folder.map { $0.string + "/" } ?? ""
    guard let other = FileStamp(path: "\(root.path)/\(folder)\(name)") else { return false }
    return FileStamp(path: "\(root.path)/\(path)")?.isSameFile(as: other) != true
  }

  private func isRenamed(_ path: String, to name: String) -> Bool {
    RelativePath(path).map {
      (try? root.rename($0, to: name, through: DisplacedFiles.folder)) != nil
    } ?? false
  }
}

private struct Differences {
  /// Paths of the folder, the index or the tree that may not be alike.
  let paths: [String]
  var skipped: [Skipped]
  let tracked: Int
  /// What should be renamed, and how.
  let untidyFiles: [(path: String, name: String)]
  /// Paths of the index or the tree that are spelled otherwise than on all devices.
  let untidyPaths: [String]
}

extension Capture {
  /// How many of the paths had words that lie nowhere else now: a file that came with the very bytes
  /// was moved.
  fileprivate func deletions(
    among paths: some Sequence<String>,
    in repository: borrowing Repository
  ) throws(GitError) -> Int {
    var arrivals = Dictionary(changes.values.compactMap { $0?.id }.map { ($0, 1) }) { $0 + $1 }
    var count = 0
    for path in paths {
      guard let old = try committed(path, in: repository) else { continue }
      if let like = arrivals[old.id], like > 0 {
        arrivals[old.id] = like - 1
      } else {
        count += 1
      }
    }
    return count
  }

  /// Whether the last commit's file of that path is not empty.
  fileprivate func hadText(
    _ path: String,
    in repository: borrowing Repository
  ) throws(GitError) -> Bool {
    guard let old = try committed(path, in: repository) else { return false }
    return try repository.size(of: old.id) > 0
  }
}
