import JournalFiles

extension GitCommand {
  package func list(_ remote: String, in folder: String) -> RemoteList {
    let arguments = ["ls-remote", "--symref", "--end-of-options", remote, "HEAD", "refs/heads/*"]
    switch run(arguments, in: folder) {
    case .failure(let failure): return .failed(failure)
    case .success(let git):
      guard git.succeeded else { return .failed(git.failure) }
      var branches: [String] = []
      var head: String?
      for line in git.output.split(separator: "\n") {
        let parts = line.split(separator: "\t")
        guard parts.count == 2 else { continue }
        if parts[0].hasPrefix("ref: "), parts[1] == "HEAD" {
          head = RemoteList.branch(parts[0].dropFirst("ref: ".count))
        } else if let branch = RemoteList.branch(parts[1]) {
          branches.append(branch)
        }
      }
      return .branches(branches, head: head)
    }
  }

  package func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome {
    let arguments = [
      "fetch", "--no-tags", "--no-recurse-submodules", "--refmap=", "--progress",
      "--end-of-options", remote, "+refs/heads/\(branch):\(Repository.arriving)",
    ]
    do throws(GitError) {
      // What a power cut left there may lead nowhere, and git would stumble over it.
      try repository.unpin(Repository.arriving)
      switch run(arguments, in: repository.root.path) {
      case .failure(let failure): return .failed(failure)
      case .success(let git):
        guard git.succeeded else { return git.foundNoBranch ? .noBranch : .failed(git.failure) }
        return try arrived(branch, remote, reference, repository)
      }
    } catch {
      return .failed(.unable(error.description))
    }
  }

  /// Takes over what git brought, and sees first to it that a power cut takes nothing of it away: git
  /// syncs the files of objects, not the folders that they are in.
  private func arrived(
    _ branch: String,
    _ remote: String,
    _ reference: String,
    _ repository: borrowing Repository
  ) throws(GitError) -> FetchOutcome {
    guard let id = try repository.reference(Repository.arriving) else {
      return .failed(.unreachable("nothing came"))
    }
    if try repository.reference(reference) != id {
      try fileCall("keep what came") { () throws(FileError) in
        try repository.root.syncEverything()
      }
    }
    do throws(TransportFailure) {
      try repository.take(id, of: branch, from: remote, into: reference)
    } catch {
      return .failed(error)
    }
    try repository.unpin(Repository.arriving)
    return .fetched
  }

  package func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    let options = [
      "--porcelain", "--no-verify", "--no-force", "--recurse-submodules=no", "--no-follow-tags",
      "--no-signed", "--progress",
    ]
    let lease = known.map { ["--force-with-lease=refs/heads/\(branch):\($0)"] } ?? []
    let arguments =
      ["push"] + options + lease + ["--end-of-options", remote, "\(commit):refs/heads/\(branch)"]
    switch run(arguments, in: repository.root.path) {
    case .failure(let failure): return .failed(failure)
    case .success(let git):
      if git.wasKilled { repository.removeLock(onShadowOf: branch, of: remote) }
      return git.pushOutcome(of: branch)
    }
  }
}

extension Repository {
  /// Where git puts what it fetches, for us to take over.
  fileprivate static let arriving = "refs/journal/arriving"

  /// Removes the lock that a git had on what it knows of the remote's branch; that git is dead.
  fileprivate func removeLock(onShadowOf branch: String, of remote: String) {
    if let lock = RelativePath(".git/refs/remotes/\(remote)/\(branch).lock") {
      try? root.remove(lock)
    }
  }
}
