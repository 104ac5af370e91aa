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
          head = GitCommand.branch(parts[0].dropFirst("ref: ".count))
        } else if let branch = GitCommand.branch(parts[1]) {
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
    in folder: String
  ) -> FetchOutcome {
    let arguments = [
      "fetch", "--no-tags", "--no-recurse-submodules", "--progress", "--end-of-options",
      remote, "+refs/heads/\(branch):\(reference)",
    ]
    switch run(arguments, in: folder) {
    case .failure(let failure): return .failed(failure)
    case .success(let git):
      if git.succeeded { return .fetched }
      return git.errors.contains("couldn't find remote ref") ? .noBranch : .failed(git.failure)
    }
  }

  package func push(
    _ commit: ObjectID,
    to branch: String,
    of remote: String,
    in folder: String
  ) -> PushOutcome {
    let arguments = [
      "push", "--porcelain", "--no-verify", "--no-force", "--recurse-submodules=no",
      "--no-follow-tags", "--no-signed", "--progress", "--end-of-options",
      remote, "\(commit):refs/heads/\(branch)",
    ]
    switch run(arguments, in: folder) {
    case .failure(let failure): return .failed(failure)
    case .success(let git): return git.pushOutcome(of: branch)
    }
  }

  /// The branch that a remote's reference names, if the name is one that we would use.
  private static func branch(_ reference: some StringProtocol) -> String? {
    guard reference.hasPrefix("refs/heads/") else { return nil }
    let name = String(reference.dropFirst("refs/heads/".count))
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
        true
      default: "-._/+".utf8.contains(byte)
      }
    }
    return isPlain && !name.hasPrefix("-") && PathRules.isAllowed(path: name) ? name : nil
  }
}
