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
      "fetch", "--no-tags", "--no-recurse-submodules", "--progress", "--end-of-options",
      remote, "+refs/heads/\(branch):\(reference)",
    ]
    switch run(arguments, in: repository.root.path) {
    case .failure(let failure): return .failed(failure)
    case .success(let git):
      if git.succeeded { return .fetched }
      return git.foundNoBranch ? .noBranch : .failed(git.failure)
    }
  }

  package func push(
    _ commit: ObjectID,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    let arguments = [
      "push", "--porcelain", "--no-verify", "--no-force", "--recurse-submodules=no",
      "--no-follow-tags", "--no-signed", "--progress", "--end-of-options",
      remote, "\(commit):refs/heads/\(branch)",
    ]
    switch run(arguments, in: repository.root.path) {
    case .failure(let failure): return .failed(failure)
    case .success(let git): return git.pushOutcome(of: branch)
    }
  }
}
