package import JournalFiles

extension Repository {
  /// Commits these paths as they are on the disk, and nothing else; looks at no other file.
  ///
  /// - Returns: the commit, `nil` when nothing about them is new.
  @discardableResult
  package func commit(
    paths: [RelativePath],
    message: CommitMessage,
    limits: Limits = Limits()
  ) throws(GitError) -> ObjectID? {
    try checkAtRest()
    return try committing { tip throws(GitError) in
      var capture = try Capture(tip: tip, in: self)
      for path in paths {
        try capture.add(path.string, look(at: path.string, limits: limits), from: self)
      }
      if let skipped = capture.skipped.first {
        let name = EscapedText(fileName: skipped.path)
        throw GitError(.other, "commit \(name)", skipped.reason.description)
      }
      return try capture.commit(to: self, message: message)
    }
  }

  /// Sees to it that the branch holds these bytes of files which are about to be replaced: what it
  /// lacks is committed, as far as it can be, and no other file is looked at.
  ///
  /// - Returns: the paths whose bytes it does not hold, each with the reason; `changing` when
  ///   something else wrote to the file just now.
  package func keep(
    _ files: [(path: RelativePath, bytes: [UInt8])],
    device: String?,
    limits: Limits = Limits()
  ) throws(GitError) -> [Skipped] {
    var unknown: [(path: RelativePath, bytes: [UInt8])] = []
    for file in files where try !holds(file.bytes, at: file.path.string) { unknown.append(file) }
    guard !unknown.isEmpty else { return [] }
    try checkAtRest()
    return try committing { tip throws(GitError) in
      var capture = try Capture(tip: tip, in: self)
      for (path, bytes) in unknown {
        var look = look(at: path.string, limits: limits)
        if look.isGone || look.bytes.map({ $0 != bytes }) == true { look = .skipped(.changing) }
        try capture.add(path.string, look, from: self)
      }
      _ = try capture.commit(to: self, message: .saving(capture.changes.count, device: device))
      return capture.skipped
    }
  }

  /// Whether the branch has a file of these bytes at the path.
  private func holds(_ bytes: [UInt8], at path: String) throws(GitError) -> Bool {
    guard let tip = try tip(), let file = try file(path, in: read(tip).tree) else { return false }
    return file.id == Repository.blobID(of: try stored(bytes, at: path))
  }

  /// Runs work that moves the branch on from `tip`, again when another program was faster.
  func committing<Result>(
    _ body: (_ tip: ObjectID?) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    for _ in 0..<20 {
      do {
        return try writing { () throws(GitError) in try body(tip()) }
      } catch {
        guard error.code == .changedMeanwhile else { throw error }
      }
    }
    throw GitError(.locked, "commit", "other programs keep moving the branch; try again")
  }
}

extension CommitMessage {
  /// The message of what a person wrote and no command: `undo` takes back commands alone.
  fileprivate static func saving(_ count: Int, device: String?) -> CommitMessage {
    CommitMessage(
      "Save \(count == 1 ? "1 file" : "\(count) files")",
      trailers: device.map { [Trailer("Journal-Device", $0)] } ?? []
    )
  }
}
